/** The page of the desk, and what it tells the script. */
import { DESK } from '../domain/address.ts';
import type { RepositorySettings } from '../forge/settings.ts';
import type { Day } from '../domain/day.ts';
import { TITLE } from '../text/desk/desk.ts';

export interface DeskPageSettings {
  readonly today: Day;
  /** The site's base path, `/` or `/loften/`. */
  readonly base: string;
  /** The key to the development server; absent in a built site. */
  readonly developmentKey?: string;
  /** The names of the municipalities by their folders, if there are too many to read them all. */
  readonly municipalities?: Readonly<Record<string, string>>;
  /** The repository that the site is built from, if the site knows one, and its content folder. */
  readonly repository?: { readonly settings: RepositorySettings; readonly folder: string };
}

export const deskPage = { address: DESK, title: TITLE, description: TITLE, heading: TITLE, crumbs: [] };
