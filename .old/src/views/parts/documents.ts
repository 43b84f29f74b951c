/** The documents that a page can be filed as. */
import {
  DOCUMENT_ENDINGS,
  DOCUMENT_FORMATS,
  documentAddress,
  type DocumentFormat,
} from '../../domain/address.ts';
import { downloadName, downloadText } from '../../text/documents/documents.ts';
import type { FileLink } from './links.ts';

/** Returns a link to each document of a page. `sizes` are in bytes. */
export function documentLinks(
  page: string,
  sizes: Readonly<Record<DocumentFormat, number>>,
): readonly FileLink[] {
  return DOCUMENT_FORMATS.map((format) => ({
    text: downloadText(format, sizes[format]),
    address: documentAddress(page, format),
    name: `${downloadName(page)}${DOCUMENT_ENDINGS[format]}`,
  }));
}
