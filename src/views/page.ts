/** What every page has in common. */
import type { ShareImageView } from './parts/share-image.ts';
import type { LinkView } from './parts/links.ts';

export interface PageView {
  /** From the site's root, ending with `/`. */
  readonly address: string;
  /** For the browser's tab and for search engines. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description: string;
  readonly heading: string;
  readonly crumbs: readonly LinkView[];
  /** The page's own name in short: the last step of the trail. Without it the trail ends with the page above. */
  readonly crumb?: string;
  /** Stands for the page where its address is shared; absent where that of the municipality or the site does. */
  readonly image?: ShareImageView;
  /** Something that readers should know first: a report is missing. */
  readonly notice?: string;
}
