/** The desk: its bar, and the part that is open. */
import { useEffect } from 'preact/hooks';
import { kindOf } from '../../content/schema/file-kinds.ts';
import { agreementPath, matchPath } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/desk.ts';
import * as saving from '../../text/desk/saving.ts';
import * as signing from '../../text/desk/sign-in.ts';
import { choicesFor } from '../choices.ts';
import { periodNamed } from '../sheet.ts';
import { withFix } from '../fixes.ts';
import { Fixing } from './Box.tsx';
import { Home, Municipalities } from './Home.tsx';
import { addressOf, mayMeetAll, municipalityAt, route } from './route.ts';
import { Latest } from './Latest.tsx';
import { useNamedBox } from './field-link.ts';
import { part } from './part.tsx';
import { CheckFindings, ProgressNotice } from './Progress.tsx';
import type { Session } from './session.ts';
import type { Desk } from './store.ts';

const NewYear = part(async () => (await import('./NewYear.tsx')).NewYear);
const NewPromise = part(async () => (await import('./NewYear.tsx')).NewPromise);
const NewAgreement = part(async () => (await import('./NewFiles.tsx')).NewAgreement);
const NewMunicipality = part(async () => (await import('./NewFiles.tsx')).NewMunicipality);
const Save = part(async () => (await import('./Save.tsx')).Save);
const Documents = part(async () => (await import('./Documents.tsx')).Documents);
const Conflicts = part(async () => (await import('./Save.tsx')).Conflicts);
const FileActions = part(async () => (await import('./Asking.tsx')).FileActions);
const FileForm = part(async () => (await import('./Form.tsx')).FileForm);
const Sheet = part(async () => (await import('./Sheet.tsx')).Sheet);

export interface AppProps {
  readonly session: Session;
  /** Goes back to signing in. */
  readonly onLeave?: (reason: string) => void;
}

export function App({ session, onLeave }: AppProps) {
  const { desk } = session;
  useNamedBox(route.value);
  return (
    <Fixing.Provider value={(problem) => desk.edit(undefined, (workspace) => withFix(workspace, problem))}>
      <div class="desk">
        <Bar session={session} {...(onLeave && { onLeave })} />
        <CheckFindings session={session} />
        {session.conflicts.value.length > 0 ? <Conflicts session={session} /> : <Screen session={session} />}
      </div>
    </Fixing.Provider>
  );
}

/** What is changed and not saved, always in sight. */
function Bar({ session, onLeave }: AppProps) {
  const { desk } = session;
  const { problems } = desk.check.value;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <nav class="bar" aria-label={words.HOME}>
      <a href={addressOf({ screen: 'home' })}>{words.HOME}</a>
      <button type="button" class="quiet" disabled={!desk.canUndo.value} onClick={() => desk.undo()}>
        {words.UNDO}
      </button>
      <button type="button" class="quiet" disabled={!desk.canRedo.value} onClick={() => desk.redo()}>
        {words.REDO}
      </button>
      {desk.isChanged.value && (
        <a class="button" href={addressOf({ screen: 'save' })}>
          {saving.REVIEW_CHANGES}
        </a>
      )}
      <p class="state" role="status">
        {session.isBusy.value
          ? saving.BUSY
          : [session.notice.value, words.problemCount(errors, 0)].filter(Boolean).join(' ')}{' '}
        <ProgressNotice session={session} />
      </p>
      {onLeave && session.needsSignIn.value && (
        <button type="button" onClick={() => onLeave(session.notice.value)}>
          {signing.SIGN_IN_AGAIN}
        </button>
      )}
      {onLeave && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            if (desk.isChanged.value && !confirm(signing.SIGN_OUT_QUESTION)) return;
            void session.forget().then(() => onLeave(''));
          }}
        >
          {signing.SIGN_OUT}
        </button>
      )}
    </nav>
  );
}

function Screen({ session }: { readonly session: Session }) {
  const { desk } = session;
  const at = route.value;
  const { unread } = desk.workspace.value;
  const chosen = municipalityAt(at);
  const missing = mayMeetAll(at) ? [...unread] : [chosen ?? ''].filter((name) => unread.has(name));
  if (missing.length > 0) return <Reading key={missing.join()} session={session} municipalities={missing} />;
  const { municipalities } = desk.check.value.site;
  const ownOf = (id: string | undefined) => municipalities.find(({ municipality }) => municipality.id === id);
  switch (at.screen) {
    case 'save':
      return <Save session={session} />;
    case 'documents':
      return <Documents desk={desk} />;
    case 'file':
      return <FileScreen desk={desk} path={at.path} />;
    case 'sheet': {
      const year = ownOf(at.municipality)?.years.find(({ key }) => key.year === at.year);
      const period = year && periodNamed(year, at.period);
      if (!year || !period) return <p>{words.NOT_FOUND}</p>;
      return <Sheet desk={desk} year={year} period={period} />;
    }
    case 'new-promise':
      return <NewPromise desk={desk} municipality={at.municipality} year={at.year} />;
    case 'new-agreement':
      return <NewAgreement desk={desk} municipality={at.municipality} year={at.year} />;
    case 'new-municipality':
      return <NewMunicipality desk={desk} />;
    case 'new-year': {
      const own = ownOf(at.municipality);
      return own ? <NewYear desk={desk} own={own} /> : <p>{words.NOT_FOUND}</p>;
    }
    case 'home': {
      const own =
        ownOf(at.municipality) ??
        (municipalities.length === 1 && unread.size === 0 ? municipalities[0] : undefined);
      return (
        <>
          {own ? <Home desk={desk} own={own} /> : <Municipalities desk={desk} />}
          {session.forge.hasHistory && <Latest session={session} />}
        </>
      );
    }
  }
}

/** Reads the municipalities that a part is about. */
function Reading({ session, municipalities }: AppProps & { readonly municipalities: readonly string[] }) {
  useEffect(() => void session.readMore(municipalities), []);
  return <p role="status">{words.LOADING}</p>;
}

function FileScreen({ desk, path }: { readonly desk: Desk; readonly path: string }) {
  const { params = {} } = matchPath(path) ?? {};
  const choices = choicesFor(desk.workspace.value, desk.check.value, {
    municipality: params['municipality'],
    names: desk.settings.names,
    year: params['year'] === undefined ? undefined : Number(params['year']),
    promise: params['promise'],
    agreement: params['agreement'],
  });
  const kind = kindOf(path);
  const { site, content } = desk.check.value;
  const title =
    kind === 'sida'
      ? content.pages.find(({ id }) => id === params['page'])?.title
      : kind === 'avtal'
        ? content.agreements.find(
            (agreement) => agreementPath({ ...agreement, agreement: agreement.name }) === path,
          )?.title
        : site.promises.get(`/${path.replace(/lofte\.md$/, '')}`)?.judged.promise.title;
  return (
    <>
      <h1>{title ?? (kind === undefined ? path : words.fileTitle(kind))}</h1>
      <FileForm key={path} desk={desk} path={path} choices={choices} />
      <FileActions key={`${path} actions`} desk={desk} path={path} />
    </>
  );
}
