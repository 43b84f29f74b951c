/** Whether Astro is to compile the pages into a program instead of building a site. Its configuration asks. */

const outside = globalThis as { compiledInto?: string };

/** Makes builds of this thread compile the pages into a folder. */
export function compileInto(folder: string): void {
  outside.compiledInto = folder;
}

/** Returns the folder to compile into, or undefined when a site is built or served. */
export function compiledInto(): string | undefined {
  return outside.compiledInto;
}
