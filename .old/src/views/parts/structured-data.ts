/** Structured data for search engines: a schema.org WebPage with its breadcrumbs. */
import type { LinkView } from './links.ts';

/** A page, with absolute addresses. */
export interface DescribedPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Where it is not Swedish. */
  readonly language?: string | undefined;
  readonly image: string;
  readonly site: { readonly name: string; readonly address: string };
  /** From the start page to the page itself. */
  readonly trail: readonly LinkView[];
}

/** Returns JSON-LD that is safe to insert in a script element. */
export function structuredData({
  address,
  title,
  description,
  language = 'sv',
  image,
  site,
  trail,
}: DescribedPage): string {
  const isStart = address === site.address;
  const data = {
    '@context': 'https://schema.org',
    '@type': isStart ? 'WebSite' : 'WebPage',
    name: title,
    url: address,
    description,
    image,
    inLanguage: language,
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
