/** The documents that a page can be filed as. */
import { DOCUMENT_ENDINGS, documentAddress, type DocumentFormat } from '../../domain/address.ts';
import { downloadName, downloadText } from '../../text/documents/documents.ts';
import type { LinkView } from './links.ts';

export interface DocumentLink extends LinkView {
  /** What the file is called where it is saved. */
  readonly name: string;
}

/** Returns a link to each document of a page. `sizes` are in bytes. */
export function documentLinks(
  page: string,
  sizes: Readonly<Record<DocumentFormat, number>>,
): readonly DocumentLink[] {
  return (Object.keys(DOCUMENT_ENDINGS) as DocumentFormat[]).map((format) => ({
    text: downloadText(format, sizes[format]),
    address: documentAddress(page, format),
    name: `${downloadName(page)}${DOCUMENT_ENDINGS[format]}`,
  }));
}
