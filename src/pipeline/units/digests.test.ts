import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rememberDigests } from './digests.ts';

const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');

test('remembered digests are those of what was asked for', async () => {
  let asked = 0;
  const { subtle } = globalThis.crypto;
  const counted = {
    digest: (algorithm: string, data: BufferSource) => {
      asked++;
      return subtle.digest(algorithm, data);
    },
  } as unknown as SubtleCrypto;
  rememberDigests(counted);
  const encoder = new TextEncoder();
  for (const text of ['', 'let a = 1;', '', 'let å = 1;', 'let a = 1;', 'x'.repeat(20_000)]) {
    const bytes = encoder.encode(text);
    expect(hex(await counted.digest('SHA-256', bytes))).toBe(hash('sha256', text));
    expect(hex(await counted.digest('SHA-512', bytes.buffer))).toBe(hash('sha512', text));
  }
  expect(asked).toBe(8);
});
