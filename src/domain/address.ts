/** Every address of the site, from its root: `/eksjo/2017/t3/`. The base path is added where a link is written. */
import type { PromiseKey } from './model.ts';

export const START = '/';
export const SEARCH = '/sok/';
export const ABOUT = '/om/';
export const RULES = '/sa-bedomer-vi/';
export const GLOSSARY = '/ordlista/';
export const OPEN_DATA = '/oppna-data/';
export const ACCESSIBILITY = '/tillganglighet/';

export function municipalityAddress(municipality: string): string {
  return `/${municipality}/`;
}

export function yearAddress({ municipality, year }: { municipality: string; year: number }): string {
  return `/${municipality}/${year}/`;
}

/** The follow-up of all promises of an agreement for one period. */
export function reportAddress(agreement: { municipality: string; year: number }, periodId: string): string {
  return `${yearAddress(agreement)}${periodId}/`;
}

/** Every activity of a year in one table. */
export function activitiesAddress(agreement: { municipality: string; year: number }): string {
  return `${yearAddress(agreement)}aktiviteter/`;
}

export function promiseAddress(key: PromiseKey): string {
  return `${yearAddress(key)}${key.id}/`;
}

/** The accessibility statement of one of several municipalities. */
export function statementAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}tillganglighet/`;
}

/** The stylesheet with the one colour that is a municipality's own. */
export function accentAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}farg.css`;
}

/** An activity is a place on its promise's page. */
export function activityAddress(key: PromiseKey, activity: string): string {
  return `${promiseAddress(key)}#${activity}`;
}

/** The id of a term on the glossary page. */
export function termId(term: string): string {
  return term
    .toLocaleLowerCase('sv')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
