/** The page of the desk, and what it tells the script. */
import { DESK } from '../domain/address.ts';
import type { RepositorySettings } from '../forge/settings.ts';
import type { Day } from '../domain/day.ts';
import { TITLE } from '../text/desk/desk.ts';
import type { MunicipalityLine, MunicipalityOwed } from './due.ts';

export interface DeskPageSettings {
  readonly today: Day;
  /** The site's base path, `/` or `/loften/`. */
  readonly base: string;
  /** The key to the development server; absent in a built site. */
  readonly developmentKey?: string;
  /** The municipalities by their folders, with what was due when the site was built, if there are too many to read them all. */
  readonly municipalities?: Readonly<Record<string, MunicipalityLine>>;
  /** The municipalities by their folders, where all are read: what to show until they are. */
  readonly owed?: Readonly<Record<string, MunicipalityOwed>>;
  /** The repository that the site is built from, if the site knows one, and its content folder. */
  readonly repository?: { readonly settings: RepositorySettings; readonly folder: string };
}

export const deskPage = { address: DESK, title: TITLE, description: TITLE, heading: TITLE, crumbs: [] };
