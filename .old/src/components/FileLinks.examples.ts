import { AS_DOCUMENT } from '../text/documents/documents.ts';
import { documentLinks } from '../views/parts/documents.ts';
import type { FileLink } from '../views/parts/links.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'the documents of a period': {
    props: {
      label: AS_DOCUMENT,
      files: documentLinks('/eksjo/2017/t1/', { pdf: 84_000, archive: 88_000, word: 16_000 }),
    },
  },
} satisfies Examples<{ label: string; files: readonly FileLink[] }>;
