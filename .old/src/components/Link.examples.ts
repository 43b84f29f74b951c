import type { Examples } from './examples.ts';

export const examples = {
  'to a page of the site': { props: { href: '/sa-bedomer-vi/' }, slot: 'Så bedömer vi' },
  'to another site': { props: { href: 'https://polisen.se/' }, slot: 'Polisen' },
} satisfies Examples<{ href: string }>;
