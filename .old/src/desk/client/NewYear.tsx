/** A new year, step by step: the agreement, which promises are renewed, and the new ones. */
import { useState } from 'preact/hooks';
import { promiseAddress } from '../../domain/address.ts';
import { agreementPath, pathOf } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/new-year.ts';
import type { MunicipalityYears } from '../../views/site.ts';
import { promiseFolder, promisesIn, withAgreement, withPromise, withRenewals } from '../new-files.ts';
import { fieldsAt } from '../workspace.ts';
import { choicesFor } from '../choices.ts';
import { Box, Checks, Select } from './Box.tsx';
import { NewForm } from './NewForm.tsx';
import { go } from './route.ts';
import type { Desk } from './store.ts';

interface Props {
  readonly desk: Desk;
  readonly own: MunicipalityYears;
}

export function NewYear({ desk, own: { municipality, years } }: Props) {
  const latest = years[0];
  const { id } = municipality;
  const today = Number(desk.settings.today.slice(0, 4));
  const suggested = latest ? Math.max(latest.key.year + 1, latest.years.at(-1)! + 1) : today;
  const [year, setYear] = useState(String(suggested));
  const [title, setTitle] = useState(
    latest?.agreements[0]?.agreement.title.replaceAll(String(latest.key.year), String(suggested)) ?? '',
  );
  const promises = latest?.promises.map(({ promise }) => promise) ?? [];
  const [renewed, setRenewed] = useState<readonly string[]>(promises.map((promise) => promise.id));
  const number = /^\d{4}$/.test(year.trim()) ? Number(year) : undefined;
  const isTaken = number !== undefined && years.some(({ key }) => key.year === number);
  const isReady = number !== undefined && !isTaken && title.trim() !== '';
  const make = () => {
    desk.edit(undefined, (workspace) => {
      const agreement = { municipality: id, year: number!, agreement: undefined };
      const previous = latest && fieldsAt(workspace, agreementPath({ ...latest.key, agreement: undefined }));
      const made = withAgreement(workspace, agreement, title.trim(), previous);
      return latest
        ? withRenewals(made, id, { from: latest.key.year, to: number!, promises: renewed })
        : made;
    });
    go({ screen: 'file', path: agreementPath({ municipality: id, year: number!, agreement: undefined }) });
  };
  return (
    <NewForm
      heading={words.HEADING}
      intro={words.INTRO}
      button={words.MAKE}
      onMake={isReady ? make : undefined}
    >
      <Box label={words.YEAR} hint={words.YEAR_HINT} text={year} onText={setYear} isRequired />
      {isTaken && <p role="alert">{words.taken(year)}</p>}
      <Box label={words.TITLE} hint={words.TITLE_HINT} text={title} onText={setTitle} isRequired />
      {promises.length > 0 && (
        <Checks
          label={words.RENEWED}
          hint={words.RENEWED_HINT}
          options={promises.map((promise) => ({ value: promise.id, text: promise.shortName }))}
          value={renewed}
          onValue={setRenewed}
          problems={[]}
        />
      )}
    </NewForm>
  );
}

/** A new promise of a year. Its folder is made from its short name. */
export function NewPromise({
  desk,
  municipality,
  year,
}: {
  readonly desk: Desk;
  readonly municipality: string;
  readonly year: number;
}) {
  const [title, setTitle] = useState('');
  const [shortName, setShortName] = useState('');
  const [agreement, setAgreement] = useState('');
  const taken = promisesIn(desk.workspace.value, municipality, year);
  const agreements = choicesFor(desk.workspace.value, desk.check.value, { municipality, year }).of(
    'agreement',
    [],
    {},
  );
  const isReady = title.trim() !== '' && shortName.trim() !== '';
  const promise = isReady ? promiseFolder(desk.workspace.value, municipality, year, shortName) : undefined;
  const make = (promise: string) => {
    const key = { municipality, year, promise };
    desk.edit(undefined, (workspace) =>
      withPromise(workspace, key, {
        titel: title.trim(),
        kortnamn: shortName.trim(),
        ordning: taken.length + 1,
        ...(agreement !== '' && { avtal: agreement }),
      }),
    );
    go({ screen: 'file', path: pathOf('lofte', key) });
  };
  return (
    <NewForm
      heading={words.NEW_PROMISE}
      button={words.MAKE_PROMISE}
      onMake={promise === undefined ? undefined : () => make(promise)}
    >
      <Box
        label={words.PROMISE_TITLE}
        hint={words.PROMISE_TITLE_HINT}
        isLong
        text={title}
        onText={setTitle}
        isRequired
      />
      <Box
        label={words.SHORT_NAME}
        hint={words.SHORT_NAME_HINT}
        text={shortName}
        onText={setShortName}
        isRequired
      />
      {agreements && (
        <Select
          label={words.AGREEMENT}
          options={agreements}
          none={words.OWN_AGREEMENT}
          value={agreement}
          onValue={setAgreement}
        />
      )}
      {promise !== undefined && (
        <p class="hint">{words.promiseAddress(promiseAddress({ municipality, year, id: promise }))}</p>
      )}
    </NewForm>
  );
}
