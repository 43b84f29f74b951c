/** Starts the desk on its page. */
import { render } from 'preact';
import { finishSignIn } from '../../forge/sign-in.ts';
import { Connect } from './Connect.tsx';
import type { DeskPageSettings } from '../page.ts';

const root = document.getElementById('skrivbordet')!;
const settings = JSON.parse(root.dataset['settings']!) as DeskPageSettings;
// The window that the forge sends an editor's answer to has nothing else to do.
if (!finishSignIn()) {
  root.replaceChildren();
  render(<Connect settings={settings} />, root);
}

// The development server reloads pages when the content changes. An open desk has what it saved, and somebody may be typing; a page
// of another name than the one that is open is not reloaded.
import.meta.hot?.on('vite:beforeFullReload', (payload) => {
  if (root.querySelector('.desk')) payload.path = '/no-such-page.html';
});
