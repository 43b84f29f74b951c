/** What an editor of the whole country waits for: the check, and the development server. */
import { startDevelopment } from '../../browser/development.ts';
import { BUILDERS, parametersOf } from './builders.ts';
import { changeOnePromise, PARAGRAPH, promiseToChange, type Country } from './country.ts';
import { measure, type Cost } from './process.ts';

export interface Wait {
  readonly what: string;
  /** In seconds. */
  readonly wall: number;
  /** Of the check. The development server's is not measured. */
  readonly user?: number;
  /** For the whole country. */
  readonly target: number;
}

const POLL_MS = 20;
const MAX_MS = 120_000;

export async function measureEditing(country: Country): Promise<readonly Wait[]> {
  const { command } = await BUILDERS.ours.prepare(country);
  const check = () => measure({ ...command, parameters: parametersOf('check') });
  const wait = (what: string, { wall, user }: Cost, target: number) => ({ what, wall, user, target });
  const first = await check();
  const again = await check();
  return [
    wait('the check, the first time', first, 6),
    wait('the check, again', again, 1.5),
    ...(await measureDevelopment(country, command.cwd, command.env)),
  ];
}

async function measureDevelopment(
  country: Country,
  project: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly Wait[]> {
  const start = performance.now();
  const server = await startDevelopment(project, env as Record<string, string>, parametersOf('dev'));
  const read = async (path: string) => (await fetch(server.address + path)).text();
  try {
    await read('');
    const first = (performance.now() - start) / 1000;
    const promise = `${await promiseToChange(country)}/`;
    await read(promise);
    const restore = await changeOnePromise(country, 0);
    const saved = performance.now();
    try {
      while (!(await read(promise)).includes(PARAGRAPH)) {
        if (performance.now() - saved > MAX_MS) throw new Error(`${promise} does not change`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    } finally {
      await restore();
    }
    const seen = (performance.now() - saved) / 1000;
    return [
      { what: 'npm run dev, until the first page', wall: first, target: 4 },
      { what: 'npm run dev, from saving to seeing', wall: seen, target: 1 },
    ];
  } finally {
    server.close();
  }
}
