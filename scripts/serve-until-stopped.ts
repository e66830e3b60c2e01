import type { Config } from '#src/config.ts';
import { runServer } from '#src/server/run.ts';

/** Serves, prints the address, and returns after SIGINT or SIGTERM when everything accepted is finished. */
export async function serveUntilStopped(config: Config, say: (line: string) => void): Promise<void> {
  const server = await runServer(config, (line) => {
    console.error(line);
  });
  say(`网站已就绪：${server.address}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  say('正在停止，先办完已受理的请求。');
  await server.stop();
}
