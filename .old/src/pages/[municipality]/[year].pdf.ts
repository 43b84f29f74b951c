/** A whole year as PDF. */
import { yearDocuments } from '../_documents.ts';

export const { getStaticPaths, GET } = yearDocuments('pdf');
