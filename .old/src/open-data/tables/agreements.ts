/** The tables of municipalities, agreements and sources. */
import { municipalityAddress } from '../../domain/address.ts';
import type { Agreement, Municipality, Party, Place, Source } from '../../domain/model.ts';
import { partyNames, withStanding } from '../../domain/parties.ts';
import { RHYTHM_TEXT } from '../../text/period.ts';
import { RHYTHMS, type Rhythm } from '../../domain/period.ts';
import {
  AGREEMENTS,
  MUNICIPALITIES,
  PARTIES,
  PLACES,
  SOURCES,
} from '../../text/open-data/agreement-tables.ts';
import {
  address,
  choice,
  date,
  flag,
  html,
  id,
  ids,
  integer,
  lines,
  municipalityTable,
  required,
  text,
  yearTable,
} from '../column.ts';
import {
  agreementKey,
  owner,
  shownAt,
  shownOnYear,
  termEnds,
  termPrecision,
  when,
  year,
  type OfAgreement,
  type OfMunicipality,
} from '../shared-columns.ts';

const shownOnMunicipality = shownAt<OfMunicipality>(({ source }) =>
  municipalityAddress(source.owner.municipality.id),
);

type MunicipalityRow = OfMunicipality & { readonly municipality: Municipality };

export const municipalities = municipalityTable<MunicipalityRow, typeof MUNICIPALITIES>(
  'kommuner',
  MUNICIPALITIES,
  {
    key: ['kommun'],
    rowsOf: (source) => [{ source, municipality: source.owner.municipality }],
    columns: {
      ...owner,
      namn: required(text(({ municipality }) => municipality.name)),
      kortnamn: required(text(({ municipality }) => municipality.shortName)),
      webbplats: required(address(({ municipality }) => municipality.website)),
      kontakt: text(({ municipality }) => municipality.contact.name),
      epost: text(({ municipality }) => municipality.contact.email),
      telefon: text(({ municipality }) => municipality.contact.phone),
      kontaktsida: address(({ municipality }) => municipality.contact.website),
      lokalpolisomrade: text(({ municipality }) => municipality.localPoliceArea),
      lan: text(({ municipality }) => municipality.county),
      felanmalan: text(
        ({ municipality: { errorContact } }) =>
          errorContact && ('email' in errorContact ? errorContact.email : errorContact.form),
      ),
      presentation: html(({ municipality }) => municipality.introduction),
      ...shownOnMunicipality,
    },
  },
);

type PartyRow = OfMunicipality & { readonly party: Party; readonly name: string };

export const parties = municipalityTable<PartyRow, typeof PARTIES>('parter', PARTIES, {
  key: ['kommun', 'part'],
  rowsOf: (source) => {
    const names = partyNames(source.parties, source.owner.municipality);
    return withStanding(source.parties).map((party) => ({
      source,
      party,
      name: names.get(party.id) ?? party.name,
    }));
  },
  columns: {
    ...owner,
    part: required(id(({ party }) => party.id)),
    namn: required(text(({ name }) => name)),
    slag: text(({ party }) => party.kind),
    granskar: required(flag(({ party }) => party.isReviewer === true)),
    ...shownOnMunicipality,
  },
});

type PlaceRow = OfMunicipality & { readonly place: Place };

export const places = municipalityTable<PlaceRow, typeof PLACES>('platser', PLACES, {
  key: ['kommun', 'plats'],
  rowsOf: (source) => source.owner.municipality.places.map((place) => ({ source, place })),
  columns: {
    ...owner,
    plats: required(id(({ place }) => place.id)),
    namn: required(text(({ place }) => place.name)),
    ...shownOnMunicipality,
  },
});

const RHYTHM_WORDS = Object.fromEntries(
  RHYTHMS.map((rhythm) => [rhythm, RHYTHM_TEXT[rhythm].written]),
) as Readonly<Record<Rhythm, string>>;

const termOf = ({ agreement }: OfAgreement) => agreement.term;
const signersOf = ({ agreement }: { readonly agreement: Agreement }) => agreement.signed?.by ?? [];

export const agreements = yearTable<OfAgreement, typeof AGREEMENTS>('avtal', AGREEMENTS, {
  key: ['kommun', 'ar', 'avtal'],
  rowsOf: (source) => source.year.agreements.map(({ agreement }) => ({ source, agreement })),
  columns: {
    ...year,
    ...agreementKey,
    titel: required(text(({ agreement }) => agreement.title)),
    slag: required(text(({ agreement }) => agreement.kind.one)),
    slag_flera: required(text(({ agreement }) => agreement.kind.many)),
    slag_bestamd: required(text(({ agreement }) => agreement.kind.definite)),
    ...termEnds(termOf),
    ...termPrecision(termOf),
    parter: ids(({ agreement }) => agreement.parties),
    undertecknat: date(({ agreement }) => agreement.signed?.date),
    undertecknare: lines((row) => signersOf(row).map(({ name }) => name ?? '')),
    undertecknare_roll: lines((row) => signersOf(row).map(({ role }) => role ?? '')),
    undertecknare_part: lines((row) => signersOf(row).map(({ party }) => party ?? '')),
    uppfoljs: choice(RHYTHM_WORDS, ({ agreement }) => agreement.rhythm),
    inledning: html(({ agreement }) => agreement.introduction),
    ...shownOnYear,
  },
});

type SourceRow = OfAgreement & { readonly document: Source };

export const sources = yearTable<SourceRow, typeof SOURCES>('kallor', SOURCES, {
  key: ['kommun', 'ar', 'avtal', 'kalla'],
  rowsOf: (source) =>
    source.year.agreements.flatMap(({ agreement }) =>
      agreement.sources.map((document) => ({ source, agreement, document })),
    ),
  columns: {
    ...year,
    ...agreementKey,
    kalla: required(id(({ document }) => document.id)),
    titel: required(text(({ document }) => document.title)),
    utgivare: text(({ document }) => document.publisher),
    datum: when(({ document }) => document.date),
    adress: address(({ document }, { absolute }) =>
      document.address === undefined ? undefined : absolute(document.address),
    ),
    filstorlek: integer(({ document }) => document.file?.bytes),
    sha256: text(({ document }) => document.file?.sha256),
    ...shownOnYear,
  },
});
