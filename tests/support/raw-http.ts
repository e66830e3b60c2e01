import { connect } from 'node:net';

/** Sends bytes as they are to a server on this machine and reads until it closes the connection. */
export function sendRaw(address: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    const slow = setTimeout(() => socket.destroy(), 10_000);
    socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
    // A server may answer and hang up before it has read everything: the answer counts.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(slow);
      resolve(answer);
    });
    socket.write(bytes);
  });
}

/** One request without a body; `target` goes out to the letter, which fetch would not do. */
export const ask = (address: string, target: string, { method = 'GET', headers = [`Host: x`] } = {}) =>
  sendRaw(
    address,
    `${[`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`,
  );

/** Status, headers and body of an answer. */
export function readAnswer(answer: string) {
  const [head = '', ...body] = answer.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
    }),
  );
  return { status: Number(first.split(' ')[1]), headers, body: body.join('\r\n\r\n') };
}
