/** The development server of a project, as `npm run dev` starts it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Development {
  /** With a slash at its end. */
  readonly address: string;
  close(): void;
}

/** Starts it on a free port, on the content of that project, and waits until it has said where it is. */
export async function startDevelopment(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Development> {
  const server = spawn(process.execPath, ['src/cli/dev.ts', '--host', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/\S+\/(?=\n)/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => {
      reject(new Error(`The development server ended: ${said}`));
    });
  });
  return { address, close: () => void server.kill() };
}
