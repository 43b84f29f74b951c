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
  /** The page's short name, the last step of the trail. Without it, the trail ends with the parent page. */
  readonly crumb?: string;
  /** The picture for shared links; if absent, the municipality's or the site's is used. */
  readonly image?: ShareImageView;
  /** The feed of what happens on it, unless it is that of the site. */
  readonly feed?: LinkView;
  /** The address of what other sites may show of it. */
  readonly embed?: string;
  /** What it is written in within its frame, where it is not Swedish. */
  readonly language?: string;
  /** Shown before anything else, for example that a report is missing. */
  readonly notice?: string;
}
