/** What a report says, as blocks: its words first, then what belongs to them. */
import { AND } from '../../text/common.ts';
import { quote } from '../../text/quote.ts';
import * as wording from '../../text/result.ts';
import type { ResultView } from '../../views/parts/result.ts';
import type { VerdictView } from '../../views/parts/verdict.ts';
import { htmlBlocks, type Around } from './html.ts';
import { list, paragraph, run, type Block } from '../blocks.ts';

export function resultBlocks(result: ResultView): readonly Block[] {
  const { party, words, status, values, forecasts, events, reason, carriedOver, jointWith, note } = result;
  const labelled = (label: string, text: string | undefined) =>
    text ? [paragraph(`${label}: ${text}`, 'soft')] : [];
  return [
    ...(party ? [paragraph([run(party, { bold: true })])] : []),
    ...(words.length > 0 ? [paragraph(words.map(({ text }) => run(text)))] : []),
    ...(status
      ? [
          paragraph(
            status.speaker ? `${status.speaker} ${quote(status.word)}` : [run(status.word, { bold: true })],
            'soft',
          ),
        ]
      : []),
    ...labelled(wording.COUNTED, values.join(', ')),
    ...labelled(wording.FORECAST, forecasts.join(', ')),
    ...list(events, 'soft'),
    ...labelled(wording.REASON, reason),
    ...labelled(wording.CARRIED_OVER, carriedOver),
    ...(jointWith.length > 0
      ? [paragraph(`${wording.JOINTLY} ${jointWith.map(({ text }) => text).join(` ${AND} `)}`, 'soft')]
      : []),
    ...(note ? [paragraph(note, 'soft')] : []),
  ];
}

/** What a report says of a promise or an agreement as a whole. */
export function verdictBlocks(verdict: VerdictView, around: Around): readonly Block[] {
  const { period, said, words, body, counts, facts } = verdict;
  const hasMore = words !== undefined || body !== undefined;
  return [
    {
      type: 'quote',
      blocks: [
        paragraph(period, 'soft'),
        paragraph([run(hasMore && !/[.:]$/.test(said) ? `${said}:` : said, { bold: true })]),
        ...(words ? [paragraph(words, 'said')] : []),
        ...(body ? htmlBlocks(body, around) : []),
        ...counts.map((count) => paragraph(count)),
        ...facts.map((fact) => paragraph(fact, 'soft')),
      ],
    },
  ];
}
