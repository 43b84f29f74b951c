/** The same for archives. */
import { yearDocuments } from '../_documents.ts';

export const { getStaticPaths, GET } = yearDocuments('archive');
