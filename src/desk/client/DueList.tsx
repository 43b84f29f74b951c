/** The follow-ups of a municipality whose time has come. */
import * as words from '../../text/desk/desk.ts';
import type { DueReport } from '../due.ts';
import { addressOf } from './address.ts';

interface DueListProps {
  readonly municipality: string;
  readonly due: readonly DueReport[];
}

export function DueList({ municipality, due }: DueListProps) {
  return (
    <section>
      <h2>{words.DUE}</h2>
      {due.length === 0 ? (
        <p>{words.NOTHING_DUE}</p>
      ) : (
        <ul class="due">
          {due.map((report) => (
            <li key={`${report.year} ${report.period}`} class={report.state}>
              <a
                href={addressOf({
                  screen: 'sheet',
                  municipality,
                  year: report.year,
                  period: report.period,
                })}
              >
                {words.dueText(report)}
              </a>
              {report.written > 0 && <span class="hint"> {words.missingText(report.missing)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
