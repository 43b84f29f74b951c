/**
 * The addresses that the site keeps for itself, so that no municipality and no promise can take one. The pages under
 * `src/pages/` and the folders that the build adds are the reason for each.
 */
import { periodFromName } from '../../domain/period.ts';

export const OWN_ADDRESSES = {
  /** Beside the municipalities: `/om/`. */
  site: [
    '404',
    'admin',
    'api',
    'assets',
    'bilder',
    'data',
    'favicon',
    'fonts',
    'kallor',
    'kommuner',
    'oppna-data',
    'ordlista',
    'om',
    'pagefind',
    'robots',
    'sa-bedomer-vi',
    'scheman',
    'sidor',
    'sitemap',
    'sok',
    'teman',
    'tillganglighet',
  ],
  /** Beside the years of a municipality: `/eksjo/aktiviteter/`. */
  municipality: ['aktiviteter', 'tillganglighet'],
  /** Beside the promises of an agreement; what is named like a period is one: `/eksjo/2017/t3/`. */
  agreement: ['aktiviteter', 'kallor', 'data'],
} as const;

/** True when a folder's name means a period: `t1`, `2023-h1`, `slut`. */
export function isPeriodName(name: string): boolean {
  const year = 2000;
  return periodFromName(name, year, { from: `${year}-01-01`, to: `${year}-12-31` }) !== undefined;
}

/** True for what Windows keeps for its devices: nobody could check out a folder or a file of that name there. */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}

/** True when the site itself answers at `/name/`. */
export function isSiteAddress(name: string): boolean {
  return (OWN_ADDRESSES.site as readonly string[]).includes(name);
}

/** True when something else than a promise answers at `/eksjo/2017/name/`. */
export function isAgreementAddress(name: string): boolean {
  return (OWN_ADDRESSES.agreement as readonly string[]).includes(name);
}
