import { expect, test } from 'vitest';
import { structuredData, type DescribedPage } from './structured-data.ts';

const page: DescribedPage = {
  address: 'https://example.org/bjorkhult/2023/',
  title: 'Medborgarlöften i Björkhult 2023',
  description: 'Tre löften.',
  image: 'https://example.org/bjorkhult/2023/delning.png',
  site: { name: 'Medborgarlöften', address: 'https://example.org/' },
  trail: [
    { text: 'Medborgarlöften', address: 'https://example.org/' },
    { text: '2023', address: 'https://example.org/bjorkhult/2023/' },
  ],
};

test('a page says what it is part of and where it lies', () => {
  expect(JSON.parse(structuredData(page))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: page.title,
    url: page.address,
    description: page.description,
    image: page.image,
    inLanguage: 'sv',
    isPartOf: { '@type': 'WebSite', name: 'Medborgarlöften', url: 'https://example.org/' },
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Medborgarlöften', item: 'https://example.org/' },
        { '@type': 'ListItem', position: 2, name: '2023', item: 'https://example.org/bjorkhult/2023/' },
      ],
    },
  });
});

test('the start page is the site itself, and lies nowhere', () => {
  const start = structuredData({ ...page, address: page.site.address, trail: [] });
  expect(JSON.parse(start)).toMatchObject({ '@type': 'WebSite', url: 'https://example.org/' });
  expect(start).not.toContain('breadcrumb');
});

test('nothing in a title can end the element that the data stands in', () => {
  const title = '</script><script>alert(1)</script><!--';
  const data = structuredData({ ...page, title });
  expect(data).not.toContain('<');
  expect((JSON.parse(data) as { name: string }).name).toBe(title);
});
