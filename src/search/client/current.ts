/** The search index of a site that may be published anew while a page is open: the parts of the old index are then gone. */
import { openIndex, type SearchIndex } from './index.ts';

/** How long an index is taken to be the published one without asking. */
const ASK_AFTER_MS = 60_000;

export class CurrentIndex {
  private readonly address: string;
  private opened: Promise<SearchIndex> | undefined;
  /** What the opened index says of itself. */
  private description: Promise<string | undefined> | undefined;
  private askedAt = 0;
  private times = 0;

  /** The address is that of the index's folder, with a trailing slash. */
  constructor(address: string) {
    this.address = address;
  }

  /** Returns the index, opened anew if another has been published. After a failure, the next call tries again. */
  async open(): Promise<SearchIndex> {
    if (this.opened && Date.now() - this.askedAt > ASK_AFTER_MS) {
      const [then, now] = await Promise.all([this.description, this.describe()]);
      if (now !== undefined && now !== then) this.close();
    }
    if (!this.opened) this.description = this.describe();
    this.opened ??= openIndex(this.address, this.times++).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /** Makes the next call open it anew, because a part of it could not be loaded. */
  close(): void {
    this.opened = undefined;
  }

  private async describe(): Promise<string | undefined> {
    this.askedAt = Date.now();
    return fetch(`${this.address}pagefind-entry.json`, { cache: 'no-cache' }).then(
      (response) => (response.ok ? response.text() : undefined),
      () => undefined,
    );
  }
}
