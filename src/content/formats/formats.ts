/** Every format by its name. */
import type { FormatName } from '../../text/formats.ts';
import { ACTIVITY_LINE_FORMAT } from './activity-line.ts';
import { AGREEMENT_KIND_FORMAT } from './agreement-kind.ts';
import {
  DOCUMENT_ADDRESS_FORMAT,
  EMAIL_FORMAT,
  EMAIL_OR_WEB_ADDRESS_FORMAT,
  FILE_PATH_FORMAT,
  PHONE_FORMAT,
  PICTURE_PATH_FORMAT,
  WEB_ADDRESS_FORMAT,
} from './addresses.ts';
import { COLOUR_FORMAT } from './colour.ts';
import {
  DAY_FORMAT,
  DOCUMENT_DATE_FORMAT,
  EVENT_DATE_FORMAT,
  FIRST_DAY_FORMAT,
  LAST_DAY_FORMAT,
  YEAR_FORMAT,
} from './dates.ts';
import type { Format } from './format.ts';
import {
  FOLDER_FORMAT,
  FORMER_ADDRESS_FORMAT,
  ID_FORMAT,
  MUNICIPALITY_CODE_FORMAT,
  RENEWAL_FORMAT,
} from './identifier.ts';
import {
  CHANGE_FORMAT,
  NUMBER_FORMAT,
  QUANTITY_FORMAT,
  TARGET_FORMAT,
  WHOLE_NUMBER_FORMAT,
} from './quantity.ts';

export const FORMATS: Readonly<Record<FormatName, Format>> = {
  id: ID_FORMAT,
  folder: FOLDER_FORMAT,
  year: YEAR_FORMAT,
  day: DAY_FORMAT,
  'first-day': FIRST_DAY_FORMAT,
  'last-day': LAST_DAY_FORMAT,
  'event-date': EVENT_DATE_FORMAT,
  'document-date': DOCUMENT_DATE_FORMAT,
  'document-address': DOCUMENT_ADDRESS_FORMAT,
  'web-address': WEB_ADDRESS_FORMAT,
  'e-mail': EMAIL_FORMAT,
  'email-or-web-address': EMAIL_OR_WEB_ADDRESS_FORMAT,
  phone: PHONE_FORMAT,
  'municipality-code': MUNICIPALITY_CODE_FORMAT,
  colour: COLOUR_FORMAT,
  'picture-path': PICTURE_PATH_FORMAT,
  'file-path': FILE_PATH_FORMAT,
  renewal: RENEWAL_FORMAT,
  'former-address': FORMER_ADDRESS_FORMAT,
  'agreement-kind': AGREEMENT_KIND_FORMAT,
  number: NUMBER_FORMAT,
  'whole-number': WHOLE_NUMBER_FORMAT,
  change: CHANGE_FORMAT,
  quantity: QUANTITY_FORMAT,
  target: TARGET_FORMAT,
  'activity-line': ACTIVITY_LINE_FORMAT,
};

/** The format of a field, by the name that its layout gives it. */
export function formatNamed(name: string | undefined): Format | undefined {
  return name !== undefined && name in FORMATS ? FORMATS[name as FormatName] : undefined;
}
