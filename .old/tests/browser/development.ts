/** Runs a project's development server. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface DevelopmentServer {
  /** With a trailing slash. */
  readonly address: string;
  close(): void;
}

/** Starts the server on a free port, and waits until it has printed its address. */
export async function startDevelopment(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<DevelopmentServer> {
  const server = spawn(process.execPath, ['src/cli/dev.ts', '--host', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      output += text.toString();
      const found = /http:\/\/\S+\/(?=\n)/.exec(output);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => {
      reject(new Error(`The development server ended: ${output}`));
    });
  });
  return { address, close: () => void server.kill() };
}
