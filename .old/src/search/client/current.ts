/** The search index of a site that may be published anew while a page is open: the parts of the old index are then gone. */
import { describe, type IndexPlace } from './engine.ts';
import { openIndex, type SearchIndex } from './index.ts';

/** How long an index is taken to be the published one without asking. */
const ASK_AFTER_MS = 60_000;

export class CurrentIndex {
  private readonly place: IndexPlace;
  private opened: Promise<SearchIndex> | undefined;
  private askedAt = 0;
  private times = 0;

  constructor(place: IndexPlace) {
    this.place = place;
  }

  /** Returns the index, opened anew if another has been published. After a failure, the next call tries again. */
  async open(): Promise<SearchIndex> {
    if (this.opened && Date.now() - this.askedAt > ASK_AFTER_MS) {
      this.askedAt = Date.now();
      // Whoever is offline for a moment still has the index that is open.
      const [now, known] = await Promise.all([
        describe(this.place.index).catch(() => undefined),
        this.opened,
      ]);
      if (now !== undefined && now !== known.description) this.close();
    }
    if (!this.opened) {
      this.askedAt = Date.now();
      const opening = openIndex(this.place, this.times++);
      this.opened = opening;
      opening.catch(() => {
        if (this.opened === opening) this.close();
      });
    }
    return this.opened;
  }

  /** Makes the next call open it anew, because a part of it could not be loaded. */
  close(): void {
    this.opened = undefined;
  }
}
