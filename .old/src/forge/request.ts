/** Requests to a forge's API, with their errors as {@link ForgeError}. */
import { ForgeError } from './forge.ts';

export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/** The key that requests are made with. */
export interface Access {
  token(): string;
  /** Returns a new key if the present one can be renewed. */
  renew?(): Promise<string | undefined>;
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly accept?: string;
  /** True if it writes nothing that is seen, so that it can be repeated. Always true of GET. */
  readonly isHarmless?: boolean;
}

/** How long to wait before each repetition of a harmless request. */
const RETRY_MS = [200, 800];
/** The longest wait that a forge may ask for, before the user is told instead. */
const MAX_WAIT_MS = 3000;
const READ_TIMEOUT_MS = 60_000;
const WRITE_TIMEOUT_MS = 300_000;

export class Connection {
  readonly root: string;
  private readonly access: Access | undefined;
  private readonly fetch: Fetch;
  /** The request that is renewing the key, if one is. */
  private renewal: Promise<string | undefined> | undefined;

  /** `root` is the API's address, without a slash at the end. */
  constructor(
    root: string,
    access: Access | undefined,
    fetcher: Fetch = (address, request) => fetch(address, request),
  ) {
    this.root = root;
    this.access = access;
    this.fetch = fetcher;
  }

  async json<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const response = await this.send(path, options);
    return (await this.read(response, options, () => response.json())) as T;
  }

  async bytes(path: string, options: RequestOptions = {}): Promise<Uint8Array> {
    const response = await this.send(path, options);
    return new Uint8Array(await this.read(response, options, () => response.arrayBuffer()));
  }

  /** Returns a successful response. Throws a {@link ForgeError} otherwise. */
  async send(path: string, options: RequestOptions = {}): Promise<Response> {
    const isHarmless = options.isHarmless ?? (options.method ?? 'GET') === 'GET';
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.sendOnce(path, options, isHarmless);
      } catch (error) {
        const wait = isHarmless && error instanceof ForgeError ? waitBefore(error, attempt) : undefined;
        if (wait === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  private async sendOnce(path: string, options: RequestOptions, isHarmless: boolean): Promise<Response> {
    const response = await this.request(path, options, this.access?.token(), isHarmless);
    if (response.status !== 401) return checked(response, isHarmless);
    const renewed = await this.renewedKey();
    if (renewed === undefined) throw new ForgeError('expired-key');
    return checked(await this.request(path, options, renewed, isHarmless), isHarmless);
  }

  private async request(
    path: string,
    { method = 'GET', query = {}, body, accept = 'application/json' }: RequestOptions,
    token: string | undefined,
    isHarmless: boolean,
  ): Promise<Response> {
    const address = new URL(this.root + path);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value));
    try {
      return await this.fetch(address.href, {
        method,
        headers: {
          accept,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // Asks the server whether what the browser has is still valid.
        cache: 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(isHarmless && body === undefined ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
      });
    } catch {
      throw new ForgeError('no-network', '', { isUncertain: !isHarmless });
    }
  }

  private async renewedKey(): Promise<string | undefined> {
    this.renewal ??= Promise.resolve(this.access?.renew?.());
    try {
      return await this.renewal;
    } finally {
      this.renewal = undefined;
    }
  }

  /** The connection may be lost in the middle of a response. */
  private async read<T>(response: Response, options: RequestOptions, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch {
      const isHarmless = options.isHarmless ?? (options.method ?? 'GET') === 'GET';
      // A page instead of data: the address is not that of an API.
      if (response.headers.get('content-type')?.includes('text/html')) throw new ForgeError('not-found');
      throw new ForgeError('no-network', '', { isUncertain: !isHarmless });
    }
  }
}

/** Returns how long to wait before another attempt, or undefined if there should be none. */
function waitBefore({ kind, retryAt }: ForgeError, attempt: number): number | undefined {
  const usual = RETRY_MS[attempt];
  if (usual === undefined) return undefined;
  if (kind === 'no-network' || kind === 'unavailable') return usual;
  const wait = (retryAt?.getTime() ?? Infinity) - Date.now();
  return kind === 'rate-limited' && wait <= MAX_WAIT_MS ? Math.max(usual, wait) : undefined;
}

async function checked(response: Response, isHarmless: boolean): Promise<Response> {
  if (response.ok) return response;
  const detail = await detailOf(response);
  const { status, headers } = response;
  const isLimited =
    status === 429 ||
    (status === 403 &&
      (headers.get('x-ratelimit-remaining') === '0' ||
        headers.has('retry-after') ||
        /rate limit/i.test(detail)));
  if (isLimited) throw new ForgeError('rate-limited', detail, withoutUndefined(retryTime(headers)));
  if (status === 401) throw new ForgeError('expired-key');
  if (status === 403 || status === 423) throw new ForgeError('no-right', detail);
  if (status === 404) throw new ForgeError('not-found', detail);
  if (status === 413) throw new ForgeError('too-large');
  if (status >= 500) throw new ForgeError('unavailable', detail, { isUncertain: !isHarmless });
  throw new ForgeError('refused', detail);
}

function withoutUndefined(retryAt: Date | undefined): { readonly retryAt?: Date } {
  return retryAt === undefined ? {} : { retryAt };
}

/** Returns when a forge will answer again: after some seconds, or at a time in seconds since 1970. */
function retryTime(headers: Headers): Date | undefined {
  const seconds = headers.get('retry-after');
  if (seconds !== null && /^\d+$/.test(seconds)) return new Date(Date.now() + Number(seconds) * 1000);
  const reset = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset');
  return reset !== null && /^\d+$/.test(reset) ? new Date(Number(reset) * 1000) : undefined;
}

/** Returns what a forge says of an error: `{"message": …}`, where GitLab's message may be an object or a list. */
async function detailOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    const said = JSON.parse(text) as { readonly message?: unknown; readonly error?: unknown };
    const detail = said.message ?? said.error ?? '';
    return typeof detail === 'string' ? detail : JSON.stringify(detail);
  } catch {
    return '';
  }
}

/** Applies an action to all items, at most `limit` at a time. */
export async function eachInParallel<T>(
  items: readonly T[],
  limit: number,
  action: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const work = async () => {
    for (const item of queue) await action(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
}

/** Splits a list into lists of at most `size`. */
export function inGroups<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
