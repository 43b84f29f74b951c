/** Links, and those to the pages above a page. */
import { municipalityAddress, yearAddress } from '../../domain/address.ts';
import type { Municipality } from '../../domain/model.ts';
import { capitalised } from '../../text/list.ts';
import type { AgreementYear } from '../agreement-year.ts';

export interface LinkView {
  readonly text: string;
  /** From the site's root, or absolute for other sites. */
  readonly address: string;
  /** What the page there is written in, and the text of the link, where it is not Swedish. */
  readonly language?: string;
}

/** A link to a file that is saved. */
export interface FileLink extends LinkView {
  /** What it is called where it is saved. */
  readonly name: string;
}

export function municipalityLink({ id, shortName }: Municipality): LinkView {
  return { text: shortName, address: municipalityAddress(id) };
}

export function yearLink({ key, label }: AgreementYear): LinkView {
  return { text: capitalised(label), address: yearAddress(key) };
}
