/** What has happened to what was published. */
import { dayText } from './date.ts';
import type { MunicipalityHistory } from '../domain/history.ts';

/** On a promise's page. */
export const HISTORY = 'Ändringshistorik';
export const HISTORY_LEDE = 'När det som står här publicerades, och vad som har rättats efteråt.';

export function changesHeading(shortName: string): string {
  return `Nytt och ändrat i ${shortName}`;
}

export function changesDescription(shortName: string): string {
  return `Vad som har publicerats, rättats och tagits bort, och vilka utfall som har ändrats, för ${shortName}, dag för dag.`;
}

export function olderChanges(count: number): string {
  return count === 1 ? 'En äldre ändring' : `${count} äldre ändringar`;
}

/** Beside what has been corrected: `Rättad 3 maj 2026`. */
export function correctedText(day: string): string {
  return `Rättad ${dayText(day)}`;
}

const WHY = {
  'not-at-hand': 'De tidigare versionerna fanns inte med när webbplatsen byggdes.',
  unreadable: 'De tidigare versionerna är skrivna på ett sätt som inte längre går att läsa.',
} as const;

/** Where the history is not whole: `Historiken börjar den 3 maj 2026. …`. */
export function beginningText({ day, reason }: NonNullable<MunicipalityHistory['beginning']>): string {
  return `Historiken börjar den ${dayText(day)}. ${WHY[reason]}`;
}

/** How a version is told: `version 3f2a91c från den 3 maj 2026`. */
export function versionText({ id, day }: { readonly id: string; readonly day: string }): string {
  return `version ${id.slice(0, VERSION_LENGTH)} från den ${dayText(day)}`;
}

/** As many letters of a commit as tell it from every other of a site. */
const VERSION_LENGTH = 10;

export const CITE = 'Så citerar du';

/** How a page is cited, with its permanent address. */
export function citation(page: {
  readonly heading: string;
  readonly site: string;
  readonly address: string;
  readonly state: string;
}): string {
  return `”${page.heading.replace(/\.$/, '')}”. ${page.site}. ${page.address} (${page.state}).`;
}
