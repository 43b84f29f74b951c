/** Starts Sveltia CMS with the data of the chosen part. Runs in the browser. */
import type { AdminData } from './admin-data.ts';
import { cmsFor } from './cms-config.ts';
import { SaveNotice } from './notice.ts';

const LANGUAGE = 'sv';
/** The storage key of Sveltia's preferences, which include the language. */
const PREFERENCES = 'sveltia-cms.prefs';

/** The storage key of the part being edited, which Sveltia removes from the address. */
const CHOSEN = 'vald-del';

const isUnderWay = location.hash.startsWith('#/');
/** The window that Sveltia opens to sign in, which returns to this page with the result. */
const isSigningIn = window.name === 'auth' && window.opener !== null;
const part =
  new URLSearchParams(location.search).get('del') ??
  (isUnderWay || isSigningIn ? sessionStorage.getItem(CHOSEN) : null);
if (part !== null && /^[a-z0-9-]+$/.test(part)) await start(part);

async function start(part: string): Promise<void> {
  sessionStorage.setItem(CHOSEN, part);
  const address = part === 'gemensamt' ? 'gemensamt.json' : `kommun/${part}.json`;
  const response = await fetch(address);
  if (!response.ok) return;
  const data = (await response.json()) as AdminData;
  const { config, formats, asSaved } = cmsFor(data);
  if (localStorage.getItem(PREFERENCES) === null) {
    localStorage.setItem(PREFERENCES, JSON.stringify({ locale: LANGUAGE }));
  }
  const { default: CMS } = await import('@sveltia/cms');
  for (const { name, extension, fromFile, toFile } of formats) {
    CMS.registerCustomFormat(name, extension, { fromFile, toFile });
  }
  // Otherwise Sveltia would keep the typed values, and save something else the next time.
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const { collection, path, data } = entry.toJS();
      return entry.set('data', asSaved(collection, path, data));
    },
  });
  const notice = new SaveNotice(address, data);
  CMS.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => void notice.afterSaving(entry.get('path')),
  });
  document.querySelector('main')?.remove();
  await CMS.init({ config });
}
