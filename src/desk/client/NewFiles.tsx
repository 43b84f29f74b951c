/** A new municipality, and one more agreement of a year. Their folders and files are named after short names. */
import { useState } from 'preact/hooks';
import { municipalityAddress } from '../../domain/address.ts';
import { agreementPath, pathOf } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/new-year.ts';
import { agreementName, municipalityFolder, withAgreement, withMunicipality } from '../new-files.ts';
import { Box } from './Box.tsx';
import { fieldsAt } from './NewYear.tsx';
import { go } from './route.ts';
import type { Desk } from './store.ts';

export function NewMunicipality({ desk }: { readonly desk: Desk }) {
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const isReady = name.trim() !== '' && shortName.trim() !== '';
  const municipality = isReady ? municipalityFolder(desk.workspace.value, shortName) : undefined;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (municipality === undefined) return;
        desk.edit(undefined, (workspace) =>
          withMunicipality(workspace, municipality, { name: name.trim(), shortName: shortName.trim() }),
        );
        go({ screen: 'file', path: pathOf('kommun', { municipality }) });
      }}
    >
      <h1>{words.NEW_MUNICIPALITY}</h1>
      <p>{words.NEW_MUNICIPALITY_INTRO}</p>
      <Box
        label={words.MUNICIPALITY_NAME}
        hint={words.MUNICIPALITY_NAME_HINT}
        text={name}
        onText={setName}
        isRequired
      />
      <Box
        label={words.MUNICIPALITY_SHORT_NAME}
        hint={words.MUNICIPALITY_SHORT_NAME_HINT}
        text={shortName}
        onText={setShortName}
        isRequired
      />
      {municipality !== undefined && (
        <p class="hint">{words.municipalityAddress(municipalityAddress(municipality))}</p>
      )}
      <button type="submit" disabled={!isReady}>
        {words.MAKE_MUNICIPALITY}
      </button>
    </form>
  );
}

export interface NewAgreementProps {
  readonly desk: Desk;
  readonly municipality: string;
  readonly year: number;
}

/** One more agreement of a year. Its parties and rhythm are those of the year's own. */
export function NewAgreement({ desk, municipality, year }: NewAgreementProps) {
  const [title, setTitle] = useState('');
  const [shortName, setShortName] = useState('');
  const isReady = title.trim() !== '' && shortName.trim() !== '';
  const path = isReady
    ? agreementPath({
        municipality,
        year,
        agreement: agreementName(desk.workspace.value, municipality, year, shortName),
      })
    : undefined;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (path === undefined) return;
        desk.edit(undefined, (workspace) => {
          const own = fieldsAt(workspace, agreementPath({ municipality, year, agreement: undefined }));
          const agreement = agreementName(workspace, municipality, year, shortName);
          return withAgreement(workspace, { municipality, year, agreement }, title.trim(), own);
        });
        go({ screen: 'file', path });
      }}
    >
      <h1>{words.NEW_AGREEMENT}</h1>
      <p>{words.NEW_AGREEMENT_INTRO}</p>
      <Box label={words.TITLE} hint={words.TITLE_HINT} text={title} onText={setTitle} isRequired />
      <Box
        label={words.AGREEMENT_SHORT_NAME}
        hint={words.AGREEMENT_SHORT_NAME_HINT}
        text={shortName}
        onText={setShortName}
        isRequired
      />
      <button type="submit" disabled={!isReady}>
        {words.MAKE_AGREEMENT}
      </button>
    </form>
  );
}
