/** Starts the desk on its page. */
import { render } from 'preact';
import { Connect } from './Connect.tsx';
import type { DeskPageSettings } from '../page.ts';

const root = document.getElementById('skrivbordet')!;
const settings = JSON.parse(root.dataset['settings']!) as DeskPageSettings;
root.replaceChildren();
render(<Connect settings={settings} />, root);
