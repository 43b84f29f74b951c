/** What holds for the whole site, whichever municipalities it has. */
import type { Day } from './day.ts';

export interface SiteSettings {
  /** Without one, the site is called after its promises and its municipality. */
  readonly name?: string;
  /** Where it is published, with its path, unless the environment says otherwise. */
  readonly address?: string;
  readonly notice?: SiteNotice;
  readonly headerLinks: readonly SiteLink[];
  readonly footerLinks: readonly SiteLink[];
  /** The address of a font file for headings, from the site's root. */
  readonly typeface?: string;
  /** Which software builds the site. */
  readonly software?: SoftwareVersion;
  /** Where the desk saves, unless the environment says otherwise. */
  readonly repository?: SiteRepository;
}

export const NO_SETTINGS: SiteSettings = { headerLinks: [], footerLinks: [] };

/** A link to another site, or with a slash first to a page of this one. */
export interface SiteLink {
  readonly text: string;
  readonly address: string;
}

export interface SiteNotice {
  readonly text: string;
  /** The last day that it is shown. */
  readonly until: Day;
  /** Where there is more to read. */
  readonly address?: string;
}

export interface SoftwareVersion {
  readonly version: string;
  /** The repository that it is fetched from. */
  readonly source: string;
}

export interface SiteRepository {
  readonly service: 'github' | 'gitlab' | 'forgejo' | 'gitea';
  /** `owner/name`. */
  readonly name: string;
  readonly branch?: string;
  /** The address of a server of one's own. */
  readonly server?: string;
  /** The content folder in it. */
  readonly folder?: string;
  readonly appId?: string;
  readonly signIn?: string;
}
