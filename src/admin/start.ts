/** Begins editing: fetches what there is to edit, and hands it to Sveltia CMS. Runs in the browser. */
import type { AdminData } from './admin-data.ts';
import { cmsFor } from './cms-config.ts';
import { SaveNotice } from './notice.ts';

const LANGUAGE = 'sv';
/** Where Sveltia keeps what its users prefer, the language among it. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Which part is being edited: Sveltia takes it out of the address once it has begun. */
const CHOSEN = 'vald-del';

const isUnderWay = location.hash.startsWith('#/');
/** The window that Sveltia opens to sign in, which comes back here with the answer. */
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
  // Sveltia would go on with what was typed, and make something else of it the next time it is saved.
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
