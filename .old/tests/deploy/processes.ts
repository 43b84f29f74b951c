/** Which processes run, on systems with /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Returns the running processes of a group. */
export function membersOf(group: number): readonly number[] {
  return processes()
    .filter((pid) => isMember(pid, group))
    .map(Number);
}

function isMember(pid: string, group: number): boolean {
  try {
    // 4711 (a name, with any characters) state parent group …
    const [state, , processGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return processGroup === String(group) && state !== 'Z';
  } catch {
    return false;
  }
}

/** Returns the running processes with a text in their command lines. */
export function processesWith(text: string): readonly string[] {
  return processes().flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return command.includes(text) ? [command] : [];
    } catch {
      return [];
    }
  });
}

/** Waits, a minute at most, until something is true. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await isTrue()) return;
    await wait(50);
  }
  throw new Error('It does not become true');
}
