/** The same for archives. */
import { reportDocuments } from '../../_documents.ts';

export const { getStaticPaths, GET } = reportDocuments('archive');
