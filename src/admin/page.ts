/** The page that the forms open in. It has a content policy of its own, since Sveltia CMS styles its elements as it goes. */
import * as words from '../text/admin.ts';
import type { Repository } from './repository.ts';

export interface AdminPage {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly repository: Pick<Repository, 'isShared' | 'origins' | 'pictures'>;
  /** What is wrong with what has been saved, as the check prints it. */
  readonly errors: readonly string[];
  /** The address of the script. */
  readonly script: string;
}

/** What the forms may load and where they may send: themselves and the repository, and nobody else. */
export function contentPolicy({ origins, pictures }: Pick<Repository, 'origins' | 'pictures'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' blob: data:",
    ["img-src 'self' blob: data:", ...pictures].join(' '),
    "media-src 'self' blob:",
    ["connect-src 'self' blob: data:", ...origins].join(' '),
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** The heading of a part of a list is an activity's whole text, which Sveltia lets run over its buttons. */
const LONG_HEADINGS = `      .header:has(> .start .type) { block-size: auto !important; min-block-size: 28px; }
      .header > .start:has(.type) { flex: 1; inline-size: auto !important; }
      .header > .start:has(.type) ~ * { inline-size: auto !important; }
      .header > .start > button:has(.type) { flex-shrink: 1 !important; block-size: auto !important; text-align: start; }
      .header > .start .type { white-space: normal; }
`;

/** Without a repository there is nothing to sign in to, although Sveltia offers it. */
const HIDDEN_SIGN_IN = '      button[data-label^="Logga in"] { display: none !important; }\n';

/** The page as HTML: a list of what there is to edit. The script replaces it by the form once something is chosen. */
export function adminPage({ municipalities, repository, errors, script }: AdminPage): string {
  const links = [
    ...municipalities.map(({ id, name }) => `<li><a href="?del=${id}">${escaped(name)}</a></li>`),
    `<li><a href="?del=gemensamt">${words.PAGE.shared}</a></li>`,
  ];
  const problems =
    errors.length === 0
      ? ''
      : `      <p>${words.PAGE.errors}</p>\n      <pre>${escaped(errors.join('\n'))}</pre>\n`;
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${contentPolicy(repository)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="same-origin">
    <title>${words.PAGE.title}</title>
    <style>
      body { font: 1.125rem/1.6 system-ui, sans-serif; }
      main { max-inline-size: 40rem; margin: 3rem auto; padding-inline: 1.25rem; }
      pre { white-space: pre-wrap; font-size: 0.875rem; }
      a { display: inline-block; padding-block: 0.35rem; }
${LONG_HEADINGS}${repository.isShared ? '' : HIDDEN_SIGN_IN}    </style>
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <main>
      <h1>${words.PAGE.title}</h1>
      <p>${words.PAGE.intro}</p>
${repository.isShared ? '' : `      <p>${words.PAGE.localOnly}</p>\n`}      <noscript><p>${words.PAGE.noScript}</p></noscript>
${problems}      <p>${words.PAGE.choose}</p>
      <ul>
        ${links.join('\n        ')}
      </ul>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
