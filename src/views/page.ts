/** What every page has in common. */
import type { LinkView } from './source.ts';

export interface PageView {
  /** From the site's root, ending with `/`. */
  readonly address: string;
  /** For the browser's tab and for search engines. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description: string;
  readonly heading: string;
  readonly crumbs: readonly LinkView[];
  /** Something that readers should know first: a report is missing. */
  readonly notice?: string;
}
