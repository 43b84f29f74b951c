/** Turns parsed files, some of which may have errors, into domain objects. */
import { formerAddress } from '../../domain/address.ts';
import { inOrder, type Catalog } from '../../domain/catalog.ts';
import { chronologically, type Period } from '../../domain/period.ts';
import type { Agreement, CitizenPromise, Html, Municipality } from '../../domain/model.ts';
import type { PageData } from '../schema/page.ts';
import type { PeriodFields } from '../schema/report.ts';
import type {
  ParsedAgreement,
  ParsedContent,
  ParsedMunicipality,
  ParsedPromise,
  ParsedReport,
  ParsedShared,
} from './parsed.ts';

/** One of the site's own pages. */
export interface SitePage extends PageData {
  readonly id: string;
  /** The path of its file on disk. */
  readonly path: string;
}

/** Everything that the site is built from. */
export interface Content extends Omit<Catalog, 'today'> {
  readonly pages: readonly SitePage[];
}

/** What a municipality's files say. */
export type MunicipalityContent = Pick<Content, 'municipalities' | 'agreements' | 'promises'>;

const NOTHING: MunicipalityContent = { municipalities: [], agreements: [], promises: [] };

/** Returns the domain objects of all files that could be parsed, without those that depend on a file that could not. */
export function contentOf({ municipalities, ...shared }: ParsedContent): Content {
  return joined(shared, municipalities.map(municipalityContentOf));
}

/** Returns the domain objects of a municipality, in no order. */
export function municipalityContentOf({
  id,
  file,
  statement,
  agreements,
}: ParsedMunicipality): MunicipalityContent {
  const fields = file?.data;
  if (!file || !fields) return NOTHING;
  const domain: Municipality = {
    id,
    ...fields,
    ...(statement?.data && { statement: { ...statement.data, text: statement.html } }),
    introduction: file.html,
  };
  return {
    municipalities: [domain],
    agreements: agreements.flatMap((agreement) => agreementOf(id, agreement) ?? []),
    promises: agreements.flatMap(({ promises }) => promises.flatMap((promise) => promiseOf(promise) ?? [])),
  };
}

/** Returns the content of all municipalities together with what they share. */
export function joined(
  { settings, parties, glossary, pages }: ParsedShared,
  municipalities: readonly MunicipalityContent[],
): Content {
  return inOrder({
    municipalities: municipalities.flatMap((one) => one.municipalities),
    agreements: municipalities.flatMap((one) => one.agreements),
    promises: municipalities.flatMap((one) => one.promises),
    ...(settings?.data && { settings: settings.data }),
    parties: parties?.data ?? [],
    glossary: glossary?.data ?? [],
    pages: pages.flatMap(({ id, folder, path, file, isCode }) =>
      file?.data
        ? [{ id, path: folder.location + path, ...file.data, ...(!isCode && { html: file.html }) }]
        : [],
    ),
  });
}

function agreementOf(
  municipality: string,
  { year, name, file, term, reports }: ParsedAgreement,
): Agreement | undefined {
  if (!file?.data || !term) return undefined;
  const { from: _from, to: _to, ...fields } = file.data;
  return {
    municipality,
    year,
    ...(name !== undefined && { name }),
    term,
    ...fields,
    reports: inOrderOfTime(reports),
    introduction: file.html,
  };
}

export function promiseOf({ key, file, term, reports }: ParsedPromise): CitizenPromise | undefined {
  if (!file?.data || !term) return undefined;
  const { from: _from, to: _to, renews, formerAddresses, ...fields } = file.data;
  return {
    ...key,
    ...fields,
    term,
    ...(renews && { renews: { municipality: key.municipality, ...renews } }),
    formerAddresses: formerAddresses.map((written) => formerAddress(written, key.municipality)),
    body: file.html,
    reports: inOrderOfTime(reports),
  };
}

type OfReport<Fields> = Omit<Fields, keyof PeriodFields> & { readonly period: Period; readonly body: Html };

function inOrderOfTime<Fields extends PeriodFields>(
  reports: readonly ParsedReport<Fields>[],
): readonly OfReport<Fields>[] {
  return reports
    .flatMap((report) => reportOf(report) ?? [])
    .sort((a, b) => chronologically(a.period, b.period));
}

function reportOf<Fields extends PeriodFields>({
  file,
  period,
}: ParsedReport<Fields>): OfReport<Fields> | undefined {
  if (!file?.data || !period) return undefined;
  const { from: _from, to: _to, label: _label, ...fields } = file.data;
  return { period, ...fields, body: file.html };
}
