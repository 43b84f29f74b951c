/** All formats by name, collected from the files that define them. */
import { FORMAT_TEXTS, type FormatName } from '../../text/formats.ts';
import * as activityLines from './activity-line.ts';
import * as agreementKinds from './agreement-kind.ts';
import * as addresses from './addresses.ts';
import * as colours from './colour.ts';
import * as dates from './dates.ts';
import type { Format } from './format.ts';
import * as identifiers from './identifier.ts';
import * as languages from './language.ts';
import * as quantities from './quantity.ts';
import * as softwares from './software.ts';

const FILES = [
  identifiers,
  languages,
  dates,
  addresses,
  colours,
  agreementKinds,
  quantities,
  softwares,
  activityLines,
];

const DEFINED = FILES.flatMap((file) => Object.values<unknown>(file)).filter(isFormat);

/** In the order of their texts, which is also their order in the guide. A test checks that every name has a format. */
export const FORMATS = Object.fromEntries(
  Object.keys(FORMAT_TEXTS).flatMap((name) =>
    DEFINED.filter((format) => format.name === name).map((format) => [name, format]),
  ),
) as Readonly<Record<FormatName, Format>>;

function isFormat(exported: unknown): exported is Format {
  return typeof exported === 'object' && exported !== null && 'accepted' in exported && 'refused' in exported;
}

/** Returns the format with this name, which is the `format` in a field's layout. */
export function formatNamed(name: string | undefined): Format | undefined {
  return name !== undefined && name in FORMATS ? FORMATS[name as FormatName] : undefined;
}
