/**
 * What the checks of a whole site need to know of a municipality. Much less than what its files say, so that it can be kept from one
 * check to the next while the files are unchanged.
 */
import type { Activity, Source } from '../../domain/model.ts';
import type { ParsedFile, ParsedMunicipality, ParsedReport, ParsedShared } from '../parse/parsed.ts';
import type { MunicipalityFields } from '../schema/municipality.ts';
import type { PromiseFields } from '../schema/promise.ts';
import type { SourceFile } from '../source/source-file.ts';
import { filesOf } from './files.ts';

export interface KnownFile<Data> {
  readonly source: SourceFile;
  readonly data?: Data;
}

export type KnownReport = Pick<ParsedReport, 'name'> & { readonly file: KnownFile<unknown> | undefined };

type KnownActivity = Pick<Activity, 'id' | 'text' | 'formerIds'>;

export interface KnownPromise {
  readonly key: { readonly municipality: string; readonly year: number; readonly id: string };
  readonly file:
    | KnownFile<
        Pick<PromiseFields, 'title' | 'theme' | 'formerAddresses'> &
          Partial<Pick<PromiseFields, 'sharedWith'>> & { readonly activities: readonly KnownActivity[] }
      >
    | undefined;
  readonly reports: readonly KnownReport[];
}

export interface KnownAgreement {
  readonly year: number;
  readonly file: KnownFile<{ readonly sources: readonly Pick<Source, 'address'>[] }> | undefined;
  readonly reports: readonly KnownReport[];
  readonly promises: readonly KnownPromise[];
}

export interface KnownMunicipality {
  readonly id: string;
  readonly hasStatement: boolean;
  /** True if the accessibility statement could be read. */
  readonly isStated: boolean;
  readonly file: KnownFile<Pick<MunicipalityFields, 'code' | 'crest'>> | undefined;
  readonly agreements: readonly KnownAgreement[];
  /** The files whose texts have links or images. */
  readonly texts: readonly Pick<ParsedFile<unknown>, 'source' | 'images' | 'links'>[];
}

/** Everything that is known of a site. */
export interface KnownContent extends ParsedShared {
  readonly municipalities: readonly KnownMunicipality[];
  /** Names of municipalities of which nothing is known, since only a part of the site is checked. Others can refer to them. */
  readonly leftOut?: readonly string[];
}

/** Returns what is known of a municipality whose files have been parsed. */
export function knownOf(municipality: ParsedMunicipality): KnownMunicipality {
  const { id, hasStatement, statement, file, agreements } = municipality;
  return {
    ...{ id, hasStatement, file, agreements },
    isStated: statement !== undefined,
    texts: filesOf(municipality).flatMap(({ file }) =>
      file.links.length > 0 || file.images.length > 0 ? [file] : [],
    ),
  };
}

/** Returns what is known of a municipality and nothing else, with other objects for the sources of its files. */
export function onlyKnown(
  { file, agreements, texts, ...rest }: KnownMunicipality,
  sourceOf: (source: SourceFile) => SourceFile,
): KnownMunicipality {
  const known = <Data, Kept>(file: KnownFile<Data> | undefined, keep: (data: Data) => Kept) =>
    file && {
      source: sourceOf(file.source),
      ...(file.data !== undefined && { data: keep(file.data) }),
    };
  const reportsOf = (reports: readonly KnownReport[]): readonly KnownReport[] =>
    reports.map(({ name, file }) => ({ name, file: known(file, () => true) }));
  return {
    ...rest,
    file: known(file, ({ code, crest }) => ({ code, ...(crest !== undefined && { crest }) })),
    agreements: agreements.map(({ year, file, reports, promises }) => ({
      year,
      file: known(file, ({ sources }) => ({
        sources: sources.map(({ address }) => (address === undefined ? {} : { address })),
      })),
      reports: reportsOf(reports),
      promises: promises.map(({ key, file, reports }) => ({
        key,
        file: known(file, ({ title, theme, sharedWith = [], formerAddresses, activities }) => ({
          title,
          ...(theme !== undefined && { theme }),
          ...(sharedWith.length > 0 && { sharedWith }),
          formerAddresses,
          activities: activities.map(({ id, text, formerIds }) => ({
            id,
            text,
            ...(formerIds && { formerIds }),
          })),
        })),
        reports: reportsOf(reports),
      })),
    })),
    texts: texts.map(({ source, images, links }) => ({ source: sourceOf(source), images, links })),
  };
}
