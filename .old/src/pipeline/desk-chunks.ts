/**
 * How the desk is divided into files: what signing in needs, what is needed once the desk is open, and each part that is opened from
 * there. Left to itself, the bundler makes a file for each set of parts that share a module, and files compress worse the smaller they
 * are.
 */
import type { Plugin, Rolldown } from 'vite';

/** The script of the desk's page, and what it loads while the files are read. */
const START = /\/src\/pages\/admin\/|\/src\/desk\/client\/start\.tsx$/;
const OPEN = /\/src\/desk\/client\/OpenDesk\.tsx$/;

/** Anything within the desk from which modules are loaded. */
const DESK = new RegExp(`${START.source}|/src/desk/|/src/forge/`);

/** Puts the modules of what runs in browsers in these files. */
export function deskChunks(): Plugin {
  return {
    name: 'desk-chunks',
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups: groups() } } } } }
        : undefined,
  };
}

function groups(): Rolldown.CodeSplittingGroup[] {
  const known = new Map<string, readonly string[]>();
  /** Returns the modules with which a module is loaded: entries, and those that are imported when they are needed. */
  const rootsOf = (id: string, context: Rolldown.ChunkingContext): readonly string[] => {
    const before = known.get(id);
    if (before) return before;
    const above = new Set([id]);
    for (const module of above) {
      context.getModuleInfo(module)?.importers.forEach((importer) => above.add(importer));
    }
    const roots = [...above].filter((module) => {
      const info = context.getModuleInfo(module);
      return info !== null && (info.isEntry || info.dynamicImporters.length > 0);
    });
    known.set(id, roots);
    return roots;
  };
  const group = (name: string, priority: number, isOf: (roots: readonly string[]) => boolean) => ({
    name: (id: string, context: Rolldown.ChunkingContext) => (isOf(rootsOf(id, context)) ? name : null),
    priority,
  });
  const isWith = (roots: readonly string[], part: RegExp) => roots.some((root) => part.test(root));
  // A file takes along what its modules import, unless a file of higher priority has it.
  return [
    // Other pages do not load the desk for what they share with it.
    group('shared', 3, (roots) => isWith(roots, DESK) && !roots.every((root) => DESK.test(root))),
    group('desk', 2, (roots) => isWith(roots, START)),
    group('open-desk', 1, (roots) => isWith(roots, OPEN)),
  ];
}
