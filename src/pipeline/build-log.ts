/** Where `npm run build` lets Astro log: what its own steps tell, each with the time that has passed, and errors. */
import type { AstroLoggerDestination } from 'astro';
import { timed } from '../text/build.ts';

/** The integrations whose steps are told. An error of theirs is thrown as well, and told by whoever catches it. */
const STEPS: ReadonlySet<string | null> = new Set(['search-index', 'site-check']);

export default function buildLog(): AstroLoggerDestination {
  return {
    write({ label, level, message }) {
      if (STEPS.has(label)) {
        if (level === 'info') tell(message);
      } else if (level === 'error') console.error(message);
    },
  };
}

/** Prints a line with the time since the command was started. */
export function tell(line: string): void {
  console.log(timed(performance.now(), line));
}
