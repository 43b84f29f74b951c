/** A follow-up as one table: a row for each activity, with what residents will read beside it. */
import { promiseAddress } from '../../domain/address.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import { fieldOf } from '../../content/formats/layout.ts';
import { LAYOUTS } from '../../content/schema/file-kinds.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import * as words from '../../text/desk/desk.ts';
import type { Period } from '../../domain/period.ts';
import type { AgreementYear } from '../../views/agreement-year.ts';
import { ownProblems, problemsAt } from '../checked.ts';
import { choicesFor } from '../choices.ts';
import { typedText, valueFrom } from '../typed.ts';
import { type SHARED_FIELDS, sheetOf, withShared, type SheetPromise } from '../sheet.ts';
import { Box, Findings, Select } from './Box.tsx';
import { FileForm, Group, RawFile } from './Form.tsx';
import { agreementReportPath } from '../../content/source/file-tree.ts';
import { Paste } from './Paste.tsx';
import { Notes } from './PasteBox.tsx';
import { FileActions } from './Asking.tsx';
import { fieldsOf, RESULT, SheetTable } from './SheetTable.tsx';
import type { Desk } from './store.ts';

interface SheetProps {
  readonly desk: Desk;
  readonly year: AgreementYear;
  readonly period: Period;
}

export function Sheet({ desk, year, period }: SheetProps) {
  const promises = sheetOf(desk.workspace.value, year, period.id);
  return (
    <>
      <h1>{words.sheetHeading(capitalised(periodText(period, true)), year.municipality.shortName)}</h1>
      {promises.length > 0 && (
        <>
          <p class="hint">{words.SHEET.hint}</p>
          <Paste desk={desk} year={year} period={period} promises={promises} />
        </>
      )}
      <Notes desk={desk} place={`${year.key.municipality}/${year.key.year}/${period.id}`} />
      <Shared desk={desk} promises={promises} />
      <Wholes desk={desk} year={year} period={period} />
      {promises.map((promise) => (
        <SheetSection key={promise.path} desk={desk} year={year} promise={promise} />
      ))}
    </>
  );
}

interface SharedProps {
  readonly desk: Desk;
  readonly promises: readonly SheetPromise[];
}

/** What the follow-ups of all promises say alike, once there is one. */
function Shared({ desk, promises }: SharedProps) {
  const written = promises.filter(({ isWritten, isUnreadable }) => isWritten && !isUnreadable);
  const [first] = written;
  if (!first || written.length < 2) return null;
  const { common } = first;
  const set = (name: (typeof SHARED_FIELDS)[number], value: unknown) =>
    desk.edit(`${first.path} shared ${name}`, (workspace) => withShared(workspace, promises, name, value));
  const { municipality, year: folderYear, id } = first.judged.promise;
  const sources = choicesFor(desk.workspace.value, desk.check.value, {
    municipality,
    year: folderYear,
    promise: id,
  }).of('source', [], {});
  const published = fieldOf(LAYOUTS.uppfoljning, 'publicerad') ?? {};
  return (
    <fieldset class="form">
      <legend>{words.SHEET.shared}</legend>
      <Box
        label={words.SHEET.published}
        hint={published.description}
        text={typedText(common['publicerad'], published)}
        onText={(text) => set('publicerad', valueFrom(text, published))}
      />
      {sources && (
        <Select
          label={words.SHEET.source}
          options={sources}
          value={typedText(common['källa'], {})}
          onValue={(source) => set('källa', source === '' ? undefined : source)}
        />
      )}
    </fieldset>
  );
}

/** What is said of an agreement as a whole. */
function Wholes({ desk, year, period }: SheetProps) {
  const { municipality, year: folderYear } = year.key;
  return (
    <>
      {year.agreements.map(({ agreement: { name, title } }) => (
        <details key={name ?? ''} class="about" open={year.promises.length === 0}>
          <summary>
            {year.agreements.length > 1 ? `${words.SHEET.whole}: ${title}` : words.SHEET.whole}
          </summary>
          <FileForm
            desk={desk}
            path={agreementReportPath({ municipality, year: folderYear, agreement: name }, period.id)}
            choices={choicesFor(desk.workspace.value, desk.check.value, {
              municipality,
              year: folderYear,
              agreement: name,
            })}
          />
          <FileActions
            desk={desk}
            path={agreementReportPath({ municipality, year: folderYear, agreement: name }, period.id)}
          />
        </details>
      ))}
    </>
  );
}

function SheetSection({
  desk,
  year,
  promise,
}: Omit<SheetProps, 'period'> & { readonly promise: SheetPromise }) {
  const { promise: own } = promise.judged;
  const choices = choicesFor(desk.workspace.value, desk.check.value, {
    municipality: own.municipality,
    year: own.year,
    promise: own.id,
  });
  const file = desk.workspace.value.folder + promise.path;
  const heading = `lofte-${own.id}`;
  const { problems } = desk.check.value;
  const shown = [...promise.rows.flatMap(({ result }) => result ?? []), ...promise.others].map(({ at }) =>
    Number(at[1]),
  );
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{own.title}</h2>
      {promise.isUnreadable ? (
        <RawFile desk={desk} path={promise.path} />
      ) : (
        <>
          <Findings
            problems={[
              ...problemsAt(problems, file).filter(({ path = [] }) => path[0] !== 'redovisat'),
              ...ownProblems(problems, file, ['redovisat'], shown),
            ]}
          />
          <SheetTable desk={desk} year={year} promise={promise} choices={choices} />
          {promise.others.length > 0 && (
            <fieldset>
              <legend>{words.SHEET.others}</legend>
              {promise.others.map((result) => (
                <fieldset key={String(result.at[1])}>
                  <Group
                    context={{ desk, path: promise.path, choices, fields: fieldsOf(result) }}
                    at={result.at}
                    layout={RESULT}
                  />
                </fieldset>
              ))}
            </fieldset>
          )}
          {desk.settings.hasPreview && <Preview desk={desk} judged={promise.judged} />}
          {promise.isWritten && (
            <details class="about">
              <summary>{words.SHEET.about}</summary>
              <FileForm desk={desk} path={promise.path} choices={choices} except={['redovisat']} />
              <FileActions desk={desk} path={promise.path} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

/** The promise's page as it is saved. */
function Preview({ desk, judged }: { readonly desk: Desk; readonly judged: JudgedPromise }) {
  const address = desk.settings.base.replace(/\/$/, '') + promiseAddress(judged.promise);
  const { version } = desk.workspace.value;
  return (
    <details class="about">
      <summary>{words.SHEET.preview}</summary>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {words.SHEET.openPage}
        </a>
      </p>
      <iframe key={version} src={address} title={words.SHEET.preview} loading="lazy" />
    </details>
  );
}
