/** A whole year for Word. */
import { yearDocuments } from '../_documents.ts';

export const { getStaticPaths, GET } = yearDocuments('word');
