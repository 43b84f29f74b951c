/** The page of the forms. It has its own content security policy, because Sveltia CMS uses inline styles. */
import * as words from '../text/admin.ts';
import type { Repository } from './repository.ts';

export interface AdminPage {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly repository: Pick<Repository, 'isShared' | 'origins' | 'pictures'>;
  /** The errors in saved files, as the check prints them. */
  readonly errors: readonly string[];
  /** The address of the script. */
  readonly script: string;
}

/** Allows the forms to contact only the site itself and the repository. */
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

/** List items are headed by the whole text of an activity, which would otherwise overlap Sveltia's buttons. */
const LONG_HEADINGS = `      .header:has(> .start .type) { block-size: auto !important; min-block-size: 28px; }
      .header > .start:has(.type) { flex: 1; inline-size: auto !important; }
      .header > .start:has(.type) ~ * { inline-size: auto !important; }
      .header > .start > button:has(.type) { flex-shrink: 1 !important; block-size: auto !important; text-align: start; }
      .header > .start .type { white-space: normal; }
`;

/** Hides Sveltia's sign-in, because there is no repository. */
const HIDDEN_SIGN_IN = '      button[data-label^="Logga in"] { display: none !important; }\n';

/** Returns the page as HTML: a list of what can be edited, which the script replaces by the forms. */
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
