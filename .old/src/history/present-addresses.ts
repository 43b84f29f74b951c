/** A promise's history follows it when it gets another address. */
import type { Edit } from '../domain/history.ts';

/** Returns edits, the latest first, under the addresses that their promises have today. */
export function underPresentAddresses(
  edits: readonly (Edit & { readonly formerAddress?: string })[],
): readonly Edit[] {
  const present = new Map<string, string>();
  return edits.map(({ formerAddress, ...edit }) => {
    const { promise: written, address } = edit;
    if (written === undefined) return edit;
    const promise = present.get(written) ?? written;
    if (formerAddress !== undefined) {
      // What is said of the former address from here on was said of this promise, and not of one that has it now.
      present.set(formerAddress, promise);
    }
    return {
      ...edit,
      promise,
      ...(address?.startsWith(written) && { address: promise + address.slice(written.length) }),
    };
  });
}
