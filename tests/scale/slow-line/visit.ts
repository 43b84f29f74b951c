/** Opens pages in Chromium over a slow line, from an empty cache, and counts what is sent. */
import type { Browser, CDPSession, Page } from '@playwright/test';

/** 1.6 Mbit/s, and 150 ms from a request to the first byte of its answer. */
const SLOW_LINE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

export interface Visit {
  /** From the request of the page, in seconds. */
  readonly seconds: number;
  /** What was sent, in bytes, by address. Compressed where the server compresses. */
  readonly sent: ReadonlyMap<string, number>;
}

export interface VisitOptions {
  readonly hasScript?: boolean;
  /** Resolves when the visitor has what they came for. If not given, that is when the page is loaded. */
  readonly until?: (page: Page) => Promise<unknown>;
}

export async function visit(
  browser: Browser,
  address: string,
  { hasScript = true, until }: VisitOptions = {},
): Promise<Visit> {
  // A context of its own has a cache of its own.
  const context = await browser.newContext({ javaScriptEnabled: hasScript });
  try {
    const page = await context.newPage();
    const sent = countSent(await overSlowLine(page));
    const start = performance.now();
    await page.goto(address, { waitUntil: until ? 'commit' : 'load' });
    await until?.(page);
    const seconds = (performance.now() - start) / 1000;
    // Typefaces come after.
    if (!until) await page.waitForLoadState('networkidle');
    return { seconds, sent: new Map(sent) };
  } finally {
    await context.close();
  }
}

/** Makes a page's line slow from now on. */
export async function overSlowLine(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_LINE });
  return session;
}

/** Returns a map that is filled as answers arrive. */
function countSent(session: CDPSession): ReadonlyMap<string, number> {
  const addresses = new Map<string, string>();
  const sent = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (!address?.startsWith('http')) return;
    sent.set(address, (sent.get(address) ?? 0) + encodedDataLength);
  });
  return sent;
}

export function sumOf({ sent }: Visit, isCounted: (address: string) => boolean = () => true): number {
  return Array.from(sent).reduce((sum, [address, bytes]) => (isCounted(address) ? sum + bytes : sum), 0);
}
