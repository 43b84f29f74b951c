/** Lets several writers' requests take turns in an order that a seed decides, so that every interleaving can be repeated. */
import type { Fetch } from '../../src/forge/request.ts';
import { randomFrom, type Random } from '../scale/random.ts';

interface Waiting {
  readonly writer: string;
  readonly go: () => void;
}

export class Turns {
  private readonly random: Random;
  private readonly working: Set<string>;
  private waiting: readonly Waiting[] = [];

  constructor(writers: readonly string[], seed: number) {
    this.random = randomFrom(seed);
    this.working = new Set(writers);
  }

  /** Returns a `fetch` that waits for its writer's turn. */
  fetchFor(writer: string): Fetch {
    return async (address, request) => {
      await new Promise<void>((go) => {
        this.waiting = [...this.waiting, { writer, go }];
        this.next();
      });
      try {
        return await fetch(address, request);
      } finally {
        // Another of its requests may be waiting.
        this.next();
      }
    };
  }

  /** Says that a writer has nothing more to do. */
  done(writer: string): void {
    this.working.delete(writer);
    this.next();
  }

  /** Once every writer waits, one of them goes on. */
  private next(): void {
    const writers = new Set(this.waiting.map(({ writer }) => writer));
    if (writers.size === 0 || [...this.working].some((writer) => !writers.has(writer))) return;
    const chosen = this.random.pick([...writers].sort());
    const next = this.waiting.find(({ writer }) => writer === chosen)!;
    this.waiting = this.waiting.filter((one) => one !== next);
    next.go();
  }
}
