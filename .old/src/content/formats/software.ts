/** Which software builds a site, and the repository that its editors write in. */
import { defineFormat } from './format.ts';

export const VERSION_FORMAT = defineFormat({
  name: 'version',
  pattern: '\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.\\-]+)?',
  accepted: ['0.2.0', '1.10.3', '1.0.0-rc.1'],
  refused: ['v0.2.0', '0.2', 'senaste', '1.0.0 beta'],
  suggest: (written) => /^v?(\d+\.\d+\.\d+)$/i.exec(written.trim())?.[1],
});

/** What `git clone` takes. */
export const GIT_ADDRESS_FORMAT = defineFormat({
  name: 'git-address',
  pattern: '(?:https|ssh|file)://[\\w.~@:/%+\\-]+|[\\w.\\-]+@[\\w.\\-]+:[\\w.~/+\\-]+',
  accepted: [
    'https://kod.example/oppen-kod/sagt-och-gjort.git',
    'git@kod.example:oppen-kod/sagt-och-gjort.git',
  ],
  refused: [
    'kod.example/oppen-kod',
    '--upload-pack=x',
    'https://kod.example/a b',
    'http://kod.example/a.git',
  ],
});

/** The name of a repository, with its owner or groups. */
export const REPOSITORY_FORMAT = defineFormat({
  name: 'repository',
  pattern: '[\\w.\\-]+(?:/[\\w.\\-]+)+',
  accepted: ['bjorkhult/loften', 'kommuner/bjorkhult/loften'],
  refused: [
    'loften',
    '/bjorkhult/loften',
    'bjorkhult/loften/',
    'https://kod.example/bjorkhult/loften',
    'a b/c',
  ],
  suggest: (written) => /^https?:\/\/[^/]+\/([\w.-]+(?:\/[\w.-]+)+?)(?:\.git)?\/?$/.exec(written)?.[1],
});
