import type { Examples } from './examples.ts';

export const examples = {
  code: { props: { code: 'import pandas\ntabell = pandas.read_csv("x.csv")', language: 'Python' } },
  address: { props: { code: 'https://example.org/data/dcat.rdf', link: '/data/dcat.rdf' } },
} satisfies Examples<{ code: string; language?: string; link?: string }>;
