/** A new municipality, and a new promise of an agreement. */
import { EMAIL_FORMAT, WEB_ADDRESS_FORMAT } from '../content/formats/addresses.ts';
import { isIn } from '../content/formats/format.ts';
import { FOLDER_FORMAT, MUNICIPALITY_CODE_FORMAT, slug } from '../content/formats/identifier.ts';
import { pathOf } from '../content/source/file-tree.ts';
import { scaffold } from '../content/write/scaffold.ts';
import { isAgreementName, isPeriodName, isSiteName } from '../domain/address.ts';
import { withStanding } from '../domain/parties.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { activitiesOf } from './activities.ts';
import {
  agreementAmong,
  agreementNameIn,
  folder,
  partsOf,
  yearOf,
  type NewFile,
  type Options,
} from './places.ts';
import { inFormat } from './questions.ts';

/** `isOnly` is true for the first municipality of a new site, whose folder is made of its name. */
export async function newMunicipality(
  { words, prompt, content }: Pick<Options, 'words' | 'prompt' | 'content'>,
  isOnly = false,
): Promise<readonly NewFile[]> {
  const given = words[0] === undefined ? undefined : folder(words[0]);
  const name = await prompt.flag('namn', messages.QUESTIONS.name);
  const shortName = await prompt.flag(
    'kortnamn',
    messages.QUESTIONS.shortName,
    undefined,
    name.replace(/s? kommun$/, ''),
  );
  const free = (written: string) => {
    const id = folder(written);
    if (isSiteName(id)) throw new ExpectedFailure(messages.nameTaken(id));
    if (content.municipalities.some((one) => one.id === id))
      throw new ExpectedFailure(messages.municipalityTaken(id));
    return id;
  };
  const made = slug(shortName);
  const isMade = isOnly && isIn(FOLDER_FORMAT, made) && !isSiteName(made);
  const id =
    given ??
    (isMade ? made : await prompt.ask(messages.QUESTIONS.newMunicipality, free, { defaultValue: made }));
  const fields = {
    namn: name,
    kortnamn: shortName,
    kod: await prompt.flag('kod', messages.QUESTIONS.code, inFormat(MUNICIPALITY_CODE_FORMAT)),
    webbplats: await prompt.flag('webbplats', messages.QUESTIONS.website, inFormat(WEB_ADDRESS_FORMAT)),
    kontakt: {
      epost: await prompt.flag('epost', messages.QUESTIONS.email, inFormat(EMAIL_FORMAT)),
    },
  };
  return [{ path: pathOf('kommun', { municipality: id }), text: scaffold('kommun', fields) }];
}

export async function newPromise({ words, prompt, content }: Options): Promise<readonly NewFile[]> {
  const [, , part] = partsOf(words[0]);
  const given = part === undefined ? undefined : folder(part);
  const { municipality, year, agreements } = await yearOf(words[0], prompt, content);
  const name = await agreementNameOf();
  const titel = await prompt.flag('titel', messages.QUESTIONS.title);
  const kortnamn = await prompt.flag('kortnamn', messages.QUESTIONS.menuName, undefined, titel);
  const taken = content.promises.filter((one) => one.municipality === municipality && one.year === year);
  const free = (written: string) => {
    const id = folder(written);
    if (isAgreementName(id) || isPeriodName(id)) throw new ExpectedFailure(messages.nameTaken(id));
    if (taken.some((one) => one.id === id)) throw new ExpectedFailure(messages.promiseTaken(id));
    return id;
  };
  const id = given ?? (await prompt.ask(messages.QUESTIONS.promise, free, { defaultValue: slug(kortnamn) }));
  const aktiviteter = await activitiesOf(prompt, withStanding(content.parties));
  const fields = { titel, kortnamn, avtal: name, aktiviteter };
  return [{ path: pathOf('lofte', { municipality, year, promise: id }), text: scaffold('lofte', fields) }];

  /** The name of the agreement, which the year's own lacks. A path without one means the year's own, where there is one. */
  async function agreementNameOf(): Promise<string | undefined> {
    const isGiven = partsOf(words[0]).length > 1;
    const own = agreements.find((one) => one.name === undefined);
    const written = prompt.given('avtal');
    if (written === undefined && isGiven && own) return undefined;
    const named = written === undefined ? undefined : (agreementNameIn(written)?.name ?? written);
    return (await agreementAmong(agreements, named, prompt)).name;
  }
}
