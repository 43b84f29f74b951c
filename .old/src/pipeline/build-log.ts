/** Astro's logger during `npm run build`: prints errors, and the messages of the project's own steps with the elapsed time. */
import type { AstroLoggerDestination } from 'astro';
import { timed } from '../text/build.ts';

/** The integrations whose messages are printed. Their errors are thrown too, and printed by the command. */
const STEPS: ReadonlySet<string | null> = new Set(['search-index', 'site-check']);

export default function buildLog(): AstroLoggerDestination {
  return {
    write({ label, level, message }) {
      if (STEPS.has(label)) {
        if (level === 'info') printTimed(message);
      } else if (level === 'error') console.error(message);
    },
  };
}

/** Prints a line with the time since the command started. */
export function printTimed(line: string): void {
  console.log(timed(performance.now(), line));
}
