/** A new municipality, one more agreement of a year, and a page of the site's own. They are named after short names. */
import { useState } from 'preact/hooks';
import { isLinkedPage, municipalityAddress, ownPageAddress } from '../../domain/address.ts';
import { agreementPath, pathOf } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/new-year.ts';
import { fieldsAt } from '../workspace.ts';
import {
  agreementName,
  municipalityFolder,
  pageName,
  withAgreement,
  withMunicipality,
  withPage,
} from '../new-files.ts';
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

export function NewPage({ desk }: { readonly desk: Desk }) {
  const [title, setTitle] = useState('');
  const [shortName, setShortName] = useState('');
  const isReady = title.trim() !== '' && shortName.trim() !== '';
  const page = isReady ? pageName(desk.workspace.value, shortName) : undefined;
  const make = (page: string) => {
    desk.edit(undefined, (workspace) => withPage(workspace, page, title.trim()));
    go({ screen: 'file', path: pathOf('sida', { page }) });
  };
  return (
    <NewForm
      heading={words.NEW_PAGE}
      intro={words.NEW_PAGE_INTRO}
      button={words.MAKE_PAGE}
      onMake={page === undefined ? undefined : () => make(page)}
    >
      <Box label={words.PAGE_TITLE} text={title} onText={setTitle} isRequired />
      <Box
        label={words.PAGE_SHORT_NAME}
        hint={words.PAGE_SHORT_NAME_HINT}
        text={shortName}
        onText={setShortName}
        isRequired
      />
      {page !== undefined && (
        <p class="hint">
          {(isLinkedPage(page) ? words.replacesPage : words.pageAddress)(ownPageAddress(page))}
        </p>
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
