/** What the head of a built page says about the page's place in the site. */
import { Parser } from 'htmlparser2';

export interface PageHead {
  /** Where a page at a former address leads, as it is written; undefined for any other page. */
  readonly leadsTo: string | undefined;
  /** True for what search engines shall not list: error pages, pages that lead on. */
  readonly isHidden: boolean;
}

/** Takes the text of an HTML file. */
export function readHead(html: string): PageHead {
  let leadsTo: string | undefined;
  let isHidden = false;
  const parser = new Parser({
    onopentag(name, { 'http-equiv': directive, name: property, content = '' }) {
      if (name !== 'meta') return;
      if (directive?.toLowerCase() === 'refresh') {
        leadsTo = /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1]?.trim();
      }
      if (property?.toLowerCase() === 'robots' && /noindex/i.test(content)) isHidden = true;
    },
  });
  parser.end(html);
  return { leadsTo, isHidden };
}
