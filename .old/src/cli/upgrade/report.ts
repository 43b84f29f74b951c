/** What an upgrade changes, as Markdown that reads well in a terminal too. */
import type { Migrated } from '../../content/write/migrations.ts';
import type { Change, PageDifferences } from '../../pipeline/page-differences.ts';
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

const MOST_CHANGES = 20;
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
  const changes = changed.flatMap(({ address, changes }) => changes.map((change) => ({ address, change })));
  const alike = [...Map.groupBy(changes, ({ change }) => JSON.stringify(change)).values()];
  return [
    changed.length + added.length + removed.length === 0
      ? messages.SAME_PAGES
      : messages.pagesChanged(changed.length, total),
    ...alike.slice(0, MOST_CHANGES).map((places) =>
      changeText(
        places[0]!.change,
        places.map(({ address }) => address),
      ),
    ),
    ...(alike.length > MOST_CHANGES ? [messages.andMoreChanges(alike.length - MOST_CHANGES)] : []),
    ...(added.length === 0 ? [] : [messages.pagesAdded(added)]),
    ...(removed.length === 0 ? [] : [messages.pagesGone(removed)]),
    ...(isStyleChanged ? [messages.STYLE_CHANGED] : []),
  ];
}

function changeText({ removed, added }: Change, addresses: readonly string[]): string {
  const lines = [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  const more = lines.length > MOST_LINES ? [messages.andMore(lines.length - MOST_LINES)] : [];
  const shown = indented([...lines.slice(0, MOST_LINES), ...more].join('\n'));
  return `- ${messages.onPages(addresses[0]!, addresses.length)}\n\n${shown}`;
}

const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '      ');
