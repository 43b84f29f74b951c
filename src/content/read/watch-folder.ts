/** Tells of every change in a folder and the folders in it. */
import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Folders of other programs, and hidden ones. */
const IGNORED = /^(?:\..*|node_modules)$/;

/**
 * Calls `onChange` after every change. Returns what ends it. Throws if the folder cannot be watched, as where the system lets nobody
 * watch that many.
 */
export function watchFolder(root: string, onChange: () => void): () => void {
  // Elsewhere the system does it in one. On Linux, Node would watch each file by itself.
  if (process.platform !== 'linux') {
    const watcher = watch(root, { recursive: true }, onChange);
    return () => {
      watcher.close();
    };
  }
  const folders = new Folders(onChange);
  folders.enter(root);
  return () => {
    folders.leave(root);
  };
}

class Folders {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  /** Watches a folder and those in it. Links are not followed: what they may lead to is in the folder as well. */
  enter(folder: string): void {
    const watcher = watch(folder, (event, name) => {
      if (event === 'rename' && name !== null) this.changed(join(folder, name), name);
      this.onChange();
    });
    // The folder is gone, which the folder that it was in tells.
    watcher.on('error', () => {
      this.leave(folder);
    });
    this.watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && !IGNORED.test(entry.name)) this.enter(join(folder, entry.name));
  }

  /** Stops watching a folder and those in it. */
  leave(folder: string): void {
    for (const [path, watcher] of this.watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      this.watchers.delete(path);
    }
  }

  /** Something has appeared or disappeared, or is another than before. */
  private changed(path: string, name: string): void {
    if (this.watchers.has(path)) this.leave(path);
    try {
      if (!IGNORED.test(name) && lstatSync(path).isDirectory()) this.enter(path);
    } catch {
      // It is gone again.
      this.leave(path);
    }
  }
}
