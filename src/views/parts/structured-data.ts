/** What search engines are told of a page beside what it shows: schema.org's WebPage, and where it lies in the site. */
import type { LinkView } from './links.ts';

/** A page, with addresses made whole. */
export interface DescribedPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly image: string;
  readonly site: { readonly name: string; readonly address: string };
  /** From the top of the site; the page itself is the last. */
  readonly trail: readonly LinkView[];
}

/** JSON-LD that may stand in a page as it is: nothing in it can end the element around it. */
export function structuredData({ address, title, description, image, site, trail }: DescribedPage): string {
  const isStart = address === site.address;
  const data = {
    '@context': 'https://schema.org',
    '@type': isStart ? 'WebSite' : 'WebPage',
    name: title,
    url: address,
    description,
    image,
    inLanguage: 'sv',
    ...(!isStart && { isPartOf: { '@type': 'WebSite', name: site.name, url: site.address } }),
    ...(trail.length > 1 && {
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: trail.map(({ text, address: item }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: text,
          item,
        })),
      },
    }),
  };
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
