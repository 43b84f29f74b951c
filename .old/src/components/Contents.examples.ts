import type { Examples } from './examples.ts';

const headings = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    depth: 2,
    slug: `rubrik-${index + 1}`,
    text: `Rubrik ${index + 1}`,
  }));

export const examples = {
  'a long page': { props: { headings: headings(6) } },
  'a short page': { props: { headings: headings(2) } },
} satisfies Examples<object>;
