/** The follow-up of a period for Word. */
import { reportDocuments } from '../../_documents.ts';

export const { getStaticPaths, GET } = reportDocuments('word');
