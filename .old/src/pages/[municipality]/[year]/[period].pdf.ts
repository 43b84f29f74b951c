/** The follow-up of a period as PDF. */
import { reportDocuments } from '../../_documents.ts';

export const { getStaticPaths, GET } = reportDocuments('pdf');
