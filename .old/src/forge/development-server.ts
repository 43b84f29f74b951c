/** Reads and saves through the server of `npm run dev`, which writes to the content folder on the computer. */
import { DEVELOPMENT_FILES } from '../domain/address.ts';
import { fromBase64, textOf, toBase64 } from './blob.ts';
import {
  bytesToWrite,
  ForgeError,
  foldersOf,
  isText,
  MovedOn,
  type FileChange,
  type Folders,
  type Forge,
  type Progress,
  type Reversal,
  type SavedChange,
  type Snapshot,
} from './forge.ts';
import type { Fetch } from './request.ts';

/** The header with the key that the server gave to its page. */
export const KEY_HEADER = 'x-utvecklingsnyckel';

/** A file to write, in base64 since JSON knows no bytes, or null to remove it. */
export interface WireChange {
  readonly path: string;
  readonly base64: string | null;
}

export interface SnapshotAnswer {
  readonly version: string;
  readonly folders: Folders;
  readonly paths: readonly string[];
  readonly files: readonly { readonly path: string; readonly base64: string }[];
}

export interface SaveRequest {
  readonly changes: readonly WireChange[];
  readonly message: string;
  readonly base: string;
}

export interface SavedAnswer {
  readonly version: string;
  readonly parent: string;
  readonly message: string;
  readonly at: string;
}

export interface ReversalAnswer {
  readonly base: string;
  readonly changes: readonly WireChange[];
  readonly conflicts: readonly string[];
}

export class DevelopmentServer implements Forge {
  readonly folders = foldersOf('content');
  readonly user = '';
  readonly canPropose = false;
  readonly hasHistory = true;
  private readonly address: string;
  private readonly key: string;
  private readonly fetch: Fetch;

  /** `site` is the address of the start page, with a slash at the end; `key` the one in the server's page. */
  constructor(site: string, key: string, fetcher: Fetch = (address, request) => fetch(address, request)) {
    this.address = site.replace(/\/$/, '') + DEVELOPMENT_FILES;
    this.key = key;
    this.fetch = fetcher;
  }

  async read(version?: string): Promise<Snapshot> {
    const answer = await this.ask<SnapshotAnswer>('');
    // Earlier files are not kept, only what each change has changed.
    if (version !== undefined && version !== answer.version) throw new ForgeError('no-history');
    const files = new Map<string, string>();
    const undecodable = new Map<string, Uint8Array>();
    for (const { path, base64 } of answer.files) {
      const bytes = fromBase64(base64);
      const text = textOf(bytes);
      if (text === undefined) undecodable.set(path, bytes);
      else files.set(path, text);
    }
    return { version: answer.version, files, undecodable, paths: new Set(answer.paths) };
  }

  async save(changes: readonly FileChange[], message: string, base: string): Promise<SavedChange> {
    const wired = changes.map((change) => {
      const bytes = bytesToWrite(change);
      return { path: change.path, base64: bytes ? toBase64(bytes) : null };
    });
    return savedChange(await this.ask<SavedAnswer>('', { changes: wired, message, base }));
  }

  propose(): Promise<never> {
    return Promise.reject(new ForgeError('cannot-propose'));
  }

  /** Returns those since the server was started. */
  async latest(count: number): Promise<readonly SavedChange[]> {
    return (await this.ask<readonly SavedAnswer[]>(`?senaste=${count}`)).map(savedChange);
  }

  async reversalOf(version: string): Promise<Reversal> {
    const answer = await this.ask<ReversalAnswer>(`?angra=${version}`);
    const changes = answer.changes.map(({ path, base64 }) => {
      const bytes = base64 === null ? undefined : fromBase64(base64);
      const contents = bytes && isText(path, this.folders) ? (textOf(bytes) ?? bytes) : bytes;
      return { path, contents };
    });
    return { base: answer.base, changes, conflicts: answer.conflicts };
  }

  /** The pages of the development server show the change at once. */
  progress(): Promise<Progress> {
    return Promise.resolve({ state: 'published' });
  }

  private async ask<T>(query: string, body?: SaveRequest): Promise<T> {
    let response: Response;
    try {
      response = await this.fetch(this.address + query, {
        method: body ? 'POST' : 'GET',
        headers: { [KEY_HEADER]: this.key, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'omit',
      });
      if (response.ok) return (await response.json()) as T;
    } catch {
      throw new ForgeError('no-network', '', { isUncertain: body !== undefined });
    }
    const said = (await response.json().catch(() => ({}))) as {
      readonly head?: string;
      readonly message?: string;
    };
    if (said.head !== undefined) throw new MovedOn(said.head);
    throw new ForgeError(KINDS[response.status] ?? 'refused', said.message);
  }
}

const KINDS: Readonly<Record<number, ForgeError['kind']>> = {
  403: 'not-local',
  404: 'no-history',
  413: 'too-large',
  500: 'unavailable',
};

function savedChange({ version, parent, message, at }: SavedAnswer): SavedChange {
  return { version, parent, message, author: '', at: new Date(at), url: undefined };
}
