/** Something that has happened, as it is told to those who follow. */

export interface FeedEntry {
  /** The same for ever, whatever address the site has. */
  readonly id: string;
  readonly title: string;
  /** The page that shows it, from the site's root. */
  readonly address: string;
  /** When it was first published, in ISO 8601 with the time. */
  readonly published: string;
  /** When it was last changed. */
  readonly updated: string;
  /** All of it. */
  readonly html: () => string;
  /** The addresses of the promises that it is about. */
  readonly promises: readonly string[];
}
