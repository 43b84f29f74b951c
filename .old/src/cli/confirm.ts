/** Asks a yes-or-no question in a terminal. */
import { createInterface } from 'node:readline/promises';

/** Returns whether the user agrees. Outside a terminal nobody can. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^j/i.test(await terminal.question(question));
  } finally {
    terminal.close();
  }
}
