import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SECRET_BYTES = 32;

/**
 * Reads a secret of 32 bytes from the keys folder, making it on first use (readable by the owner only).
 * @throws Error when the file holds anything else: with a shortened key everything sealed would lie open.
 */
export function secretKey(folder: string, name: 'register' | 'cases'): Buffer {
  const path = join(folder, `${name}.key`);
  makeOnce(path, () => randomBytes(SECRET_BYTES).toString('base64'));
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== SECRET_BYTES) throw new Error(`密钥文件“${path}”不完整。请从备份恢复，不要新建。`);
  return key;
}

/** The Ed25519 pair that signs releases, made on first use; the public half lies beside it as PEM. */
export function signingKeys(folder: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const path = join(folder, 'signing.pem');
  makeOnce(path, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const privateKey = readPrivateKey(path);
  const publicKey = createPublicKey(privateKey);
  makeOnce(join(folder, 'signing.pub.pem'), () => publicKey.export({ type: 'spki', format: 'pem' }), 0o644);
  return { privateKey, publicKey };
}

function readPrivateKey(path: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(path));
  } catch (cause) {
    throw new Error(`签名密钥“${path}”无法读取。请从备份恢复。`, { cause });
  }
}

/** Writes a file that does not exist yet, whole or not at all; of two processes that do so at once, one wins. */
function makeOnce(path: string, content: () => string | Buffer, mode = 0o600): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content(), { mode });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
