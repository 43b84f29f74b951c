/** What an upgrade changes, as Markdown that reads well in a terminal too. */
import type { Migrated } from '../../content/write/migrations.ts';
import type { ChangedPage, PageDifferences } from '../../pipeline/page-differences.ts';
import * as messages from '../../text/upgrade.ts';
import type { TemplateFile } from './template-files.ts';

interface Upgrade {
  readonly from: string;
  readonly to: string;
  readonly migrations: readonly { readonly why: string; readonly changes: readonly Migrated[] }[];
  readonly todo: readonly string[];
  readonly differences: PageDifferences | undefined;
  readonly template: readonly TemplateFile[];
  /** What the new version finds wrong. */
  readonly problems: string | undefined;
}

const MOST_PAGES = 20;
const MOST_LINES = 6;

const FATES = { replaced: messages.fileReplaced, own: messages.fileOwn, left: messages.fileLeft };

/** Returns the report. */
export function reportOf({ from, to, migrations, todo, differences, template, problems }: Upgrade): string {
  const changed = migrations.filter(({ changes }) => changes.length > 0);
  const parts = [
    messages.heading(from, to),
    ...(problems === undefined ? [] : [messages.TO_CORRECT, indented(problems)]),
    ...(changed.length === 0 ? [] : [messages.CHANGED_CONTENT]),
    ...changed.flatMap(({ why, changes }) => [
      why,
      changes.map(({ path, shown }) => `- content/${path}\n\n      ${shown.trim()}`).join('\n'),
    ]),
    ...(todo.length === 0 ? [] : [messages.TO_DO, todo.map((line) => `- ${line}`).join('\n')]),
    messages.CHANGED_PAGES,
    ...(differences ? pagesOf(differences) : [messages.NOT_COMPARED]),
    ...(template.length === 0
      ? []
      : [messages.CHANGED_FILES, template.map(({ path, fate }) => `- ${FATES[fate](path)}`).join('\n')]),
  ];
  return parts.join('\n\n');
}

/** The pages that say something else. The same change on several pages is told once. */
function pagesOf({ total, changed, added, removed, isStyleChanged }: PageDifferences): readonly string[] {
  const alike = Map.groupBy(changed, ({ removed, added }) => JSON.stringify([removed, added]));
  const groups = [...alike.values()];
  return [
    changed.length + added.length + removed.length === 0
      ? messages.SAME_PAGES
      : messages.pagesChanged(changed.length, total),
    ...groups.slice(0, MOST_PAGES).map(groupOf),
    ...(groups.length > MOST_PAGES ? [messages.andMorePages(groups.slice(MOST_PAGES).flat().length)] : []),
    ...(added.length === 0 ? [] : [messages.pagesAdded(added)]),
    ...(removed.length === 0 ? [] : [messages.pagesGone(removed)]),
    ...(isStyleChanged ? [messages.STYLE_CHANGED] : []),
  ];
}

function groupOf(pages: readonly ChangedPage[]): string {
  const [first] = pages as [ChangedPage];
  const lines = [...first.removed.map((line) => `- ${line}`), ...first.added.map((line) => `+ ${line}`)];
  const more = lines.length > MOST_LINES ? [messages.andMore(lines.length - MOST_LINES)] : [];
  return `- ${messages.onPages(first.address, pages.length)}\n\n${indented([...lines.slice(0, MOST_LINES), ...more].join('\n'))}`;
}

const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '      ');
