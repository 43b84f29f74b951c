/**
 * Explains syntax errors in YAML in browsers. Few editors ever meet one, so the parser that explains them, a fifth of the desk, is loaded
 * when there is one. Until then, and without a network, they are only pointed out. Takes the place of `yaml-syntax.ts` there, by
 * the `imports` of `package.json`.
 */
import type { SyntaxError } from './yaml-syntax.ts';

let explain: typeof firstSyntaxError | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Returns the first syntax error of a text, or undefined before the parser is loaded. */
export function firstSyntaxError(text: string): SyntaxError | undefined {
  loading ??= load();
  return explain?.(text);
}

/** Calls the listener once the parser is loaded, so that errors can be explained that were found before. */
export function onExplained(listener: () => void): void {
  listeners.add(listener);
}

async function load(): Promise<void> {
  try {
    explain = (await import('./yaml-syntax.ts')).firstSyntaxError;
    for (const listener of listeners) listener();
  } catch {
    loading = undefined;
  }
}
