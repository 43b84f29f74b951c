import { documentLinks, type DocumentLink } from '../views/parts/documents.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a period': {
    props: { documents: documentLinks('/eksjo/2017/t1/', { pdf: 84_000, archive: 88_000, word: 16_000 }) },
  },
} satisfies Examples<{ documents: readonly DocumentLink[] }>;
