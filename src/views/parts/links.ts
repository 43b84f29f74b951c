/** Links, and those to the pages above a page. */
import { municipalityAddress, yearAddress } from '../../domain/address.ts';
import type { Agreement, Municipality } from '../../domain/model.ts';

export interface LinkView {
  readonly text: string;
  /** From the site's root, or absolute for other sites. */
  readonly address: string;
}

export function municipalityLink({ id, shortName }: Municipality): LinkView {
  return { text: shortName, address: municipalityAddress(id) };
}

export function yearLink(agreement: Agreement): LinkView {
  return { text: String(agreement.year), address: yearAddress(agreement) };
}
