/** A new municipality, and one more agreement of a year. Their folders and files are named after short names. */
import { useState } from 'preact/hooks';
import { municipalityAddress } from '../../domain/address.ts';
import { agreementPath, pathOf } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/new-year.ts';
import { fieldsAt } from '../workspace.ts';
import { agreementName, municipalityFolder, withAgreement, withMunicipality } from '../new-files.ts';
import { Box } from './Box.tsx';
import { NewForm } from './NewForm.tsx';
import { go } from './route.ts';
import type { Desk } from './store.ts';

export function NewMunicipality({ desk }: { readonly desk: Desk }) {
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const isReady = name.trim() !== '' && shortName.trim() !== '';
  const municipality = isReady ? municipalityFolder(desk.workspace.value, shortName) : undefined;
  const make = (municipality: string) => {
    desk.edit(undefined, (workspace) =>
      withMunicipality(workspace, municipality, { name: name.trim(), shortName: shortName.trim() }),
    );
    go({ screen: 'file', path: pathOf('kommun', { municipality }) });
  };
  return (
    <NewForm
      heading={words.NEW_MUNICIPALITY}
      intro={words.NEW_MUNICIPALITY_INTRO}
      button={words.MAKE_MUNICIPALITY}
      onMake={municipality === undefined ? undefined : () => make(municipality)}
    >
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
    </NewForm>
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
  const make = () => {
    const agreement = agreementName(desk.workspace.value, municipality, year, shortName);
    desk.edit(undefined, (workspace) => {
      const own = fieldsAt(workspace, agreementPath({ municipality, year, agreement: undefined }));
      return withAgreement(workspace, { municipality, year, agreement }, title.trim(), own);
    });
    go({ screen: 'file', path: agreementPath({ municipality, year, agreement }) });
  };
  return (
    <NewForm
      heading={words.NEW_AGREEMENT}
      intro={words.NEW_AGREEMENT_INTRO}
      button={words.MAKE_AGREEMENT}
      onMake={isReady ? make : undefined}
    >
      <Box label={words.TITLE} hint={words.TITLE_HINT} text={title} onText={setTitle} isRequired />
      <Box
        label={words.AGREEMENT_SHORT_NAME}
        hint={words.AGREEMENT_SHORT_NAME_HINT}
        text={shortName}
        onText={setShortName}
        isRequired
      />
    </NewForm>
  );
}
