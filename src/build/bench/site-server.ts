import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Serves the built site at the root of a port, as `npm start` does, while something is measured.
 * @returns what ends it
 */
export async function startSite(port: number): Promise<() => void> {
  const server = spawn('node', ['src/build/bin/serve.ts'], {
    env: { ...process.env, PORT: String(port), BASE_PATH: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return () => server.kill();
}
