/** The full text of entries, in the plainest HTML: readers of feeds have styles of their own. */
import type { CitizenPromise } from '../domain/model.ts';
import { editorsNote } from '../text/common.ts';
import { escaped } from '../text/escaped.ts';
import { sentence } from '../text/list.ts';
import { outcomeSuffix } from '../text/feeds.ts';
import { CARRIED_OVER, COUNTED, FORECAST, JOINTLY, REASON } from '../text/result.ts';
import type { Happening } from '../views/parts/happenings.ts';
import type { ReportPageView, ReportRowView } from '../views/pages/report.ts';
import type { ResultView } from '../views/parts/result.ts';

const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
const heading = (text: string) => `<h3>${escaped(text)}</h3>`;
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** What it was, in words. */
export function detailList({ title, details }: Pick<Happening, 'title' | 'details'>): string {
  return list((details.length > 0 ? details : [sentence(title)]).map(escaped));
}

/** A promise, word for word. */
export function promiseText({ title, activities, body }: CitizenPromise): string {
  return [
    paragraph(title),
    list(
      activities.map(({ text, note }) =>
        escaped([text, note && editorsNote(note)].filter(Boolean).join(' ')),
      ),
    ),
    body,
  ].join('');
}

/** A follow-up: what was promised, the outcome, and what is reported for its own period. */
export function followUpText({ sections }: ReportPageView): string {
  return sections
    .flatMap(({ heading: dates, lede, verdicts, promises }) => [
      ...(dates === undefined ? [] : [heading(dates)]),
      paragraph(lede),
      ...verdicts.flatMap(({ said, words, body, counts, facts }) => [
        ...[said, ...(words === undefined ? [] : [words]), ...counts, ...facts].map(paragraph),
        body ?? '',
      ]),
      ...promises.flatMap(({ title, rows, facts, body }) => [
        heading(title),
        list(rows.map(rowText)),
        ...facts.map(paragraph),
        body,
      ]),
    ])
    .join('');
}

function rowText({ text, outcomeLabel, cells, blanks }: ReportRowView): string {
  const results = cells.at(-1) ?? [];
  return [
    text === '' ? '' : `<b>${escaped(text)}</b>`,
    outcomeLabel === undefined ? '' : escaped(outcomeSuffix(outcomeLabel)),
    ...(results.length > 0 ? results.map(resultText) : [escaped(blanks.at(-1) ?? '')]),
  ]
    .filter((part) => part !== '')
    .join('<br/>');
}

function resultText(result: ResultView): string {
  const { party, words, status, values, forecasts, events, reason, carriedOver, note, jointWith } = result;
  const labelled = (label: string, texts: readonly (string | undefined)[]) => {
    const told = texts.filter((text) => text !== undefined);
    return told.length === 0 ? [] : [`${label}: ${told.join(', ')}`];
  };
  return [
    ...(party === undefined ? [] : [`${party}:`]),
    words.map(({ text }) => text).join(''),
    ...(status ? [[status.speaker, status.word].filter(Boolean).join(' ')] : []),
    ...labelled(COUNTED, values),
    ...labelled(FORECAST, forecasts),
    ...events,
    ...labelled(REASON, [reason]),
    ...labelled(CARRIED_OVER, [carriedOver]),
    ...(jointWith.length === 0
      ? []
      : labelled(
          JOINTLY,
          jointWith.map(({ text }) => text),
        )),
    ...(note === undefined ? [] : [note]),
  ]
    .filter((line) => line !== '')
    .map(escaped)
    .join('<br/>');
}
