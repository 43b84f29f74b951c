/** Promises renew older ones, and their former addresses lead to one place only. */
import { isAgreementAddress, isPeriodName, isSiteAddress } from '../parse/reserved.ts';
import type { ParsedContent, ParsedPromise } from '../parse/parsed.ts';
import { problemAt } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Problem } from '../problems/problem.ts';

/** `/eksjo/2017/trygghet-i-oster/`. */
export function addressOf({ municipality, year, id }: ParsedPromise['key']): string {
  return `/${municipality}/${year}/${id}/`;
}

/** A former address from the root, however it is written. */
export function fullAddress(written: string, municipality: string): string {
  return written.startsWith('/') ? written : `/${municipality}/${written}/`;
}

/** Renewals of nothing or in a circle, and former addresses that something else has. */
export function* ambiguousAddresses({ municipalities }: ParsedContent): Iterable<Problem> {
  const promises = municipalities.flatMap(({ agreements }) => agreements.flatMap(({ promises }) => promises));
  const byAddress = new Map(promises.map((promise) => [addressOf(promise.key), promise]));
  for (const { id, agreements } of municipalities) {
    const own = agreements.flatMap(({ promises }) => promises);
    const known = own.map(({ key }) => `${key.year}/${key.id}`);
    for (const promise of own) yield* badRenewal(promise, id, known, byAddress);
  }
  const claimed = new Map<string, string>();
  for (const { key, file } of promises) {
    for (const [index, written] of (file?.data?.formerAddresses ?? []).entries()) {
      const address = fullAddress(written, key.municipality);
      const taker = byAddress.has(address) ? 'ett löfte som finns' : (claimed.get(address) ?? siteAt(address));
      if (taker !== undefined) {
        yield problemAt(file!.source, ['tidigare', index], messages.formerAddressTaken(address, taker));
      }
      claimed.set(address, file!.source.name);
    }
  }
}

function siteAt(address: string): string | undefined {
  const [municipality, , id] = address.split('/').filter(Boolean) as [string, string, string];
  const isOwn = isSiteAddress(municipality) || isPeriodName(id) || isAgreementAddress(id);
  return isOwn ? 'sajten själv' : undefined;
}

function* badRenewal(
  promise: ParsedPromise,
  municipality: string,
  known: readonly string[],
  byAddress: ReadonlyMap<string, ParsedPromise>,
): Iterable<Problem> {
  const renews = promise.file?.data?.renews;
  if (!promise.file || !renews) return;
  const { source } = promise.file;
  const written = `${renews.year}/${renews.id}`;
  if (!known.includes(written)) {
    yield problemAt(source, ['förnyar'], messages.unknownReference('promise', written, known, nearest(written, known)));
    return;
  }
  const circle = circleFrom(promise, municipality, byAddress);
  if (circle) {
    yield problemAt(source, ['förnyar'], messages.renewsItself(circle));
    return;
  }
  const renewed = byAddress.get(addressOf({ municipality, ...renews }));
  if (renewed?.term && promise.term && renewed.term.from >= promise.term.from) {
    yield problemAt(source, ['förnyar'], messages.renewsLater(written));
  }
}

/** The promises that one renews, in order, when they lead back to it. */
function circleFrom(
  start: ParsedPromise,
  municipality: string,
  byAddress: ReadonlyMap<string, ParsedPromise>,
): readonly string[] | undefined {
  const chain: ParsedPromise[] = [start];
  for (;;) {
    const renews = chain.at(-1)!.file?.data?.renews;
    const next = renews && byAddress.get(addressOf({ municipality, ...renews }));
    if (next === start) return chain.map(({ key }) => `${key.year}/${key.id}`);
    if (!next || chain.includes(next)) return undefined;
    chain.push(next);
  }
}
