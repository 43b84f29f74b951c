/** A calendar (RFC 5545) with the last days for follow-ups: for those who write them, and those who wait for them. */
import ical from 'ical-generator';
import { reportAddress, yearAddress } from '../domain/address.ts';
import { addMonths } from '../domain/day.ts';
import { MONTHS_TO_REPORT } from '../domain/schedule.ts';
import { calendarName, dueDescription, dueTitle, PRODUCT } from '../text/feeds.ts';
import { periodText } from '../text/period.ts';
import { isReported } from '../views/agreement-year.ts';
import type { MunicipalityYears } from '../views/site.ts';

/** Returns a municipality's calendar. `absolute` makes an address of the site a full one. */
export function dueCalendar(
  { municipality, years }: MunicipalityYears,
  absolute: (address: string) => string,
): string {
  const name = calendarName(municipality.shortName);
  const calendar = ical({
    name,
    prodId: { company: PRODUCT, product: name, language: 'SV' },
  });
  const host = new URL(municipality.website).hostname;
  for (const { key, periods } of years) {
    for (const due of periods) {
      const { period, reports, promises } = due;
      const day = addMonths(period.to, MONTHS_TO_REPORT);
      calendar.createEvent({
        id: `${municipality.id}-${key.year}-${period.id}-${period.from}@${host}`,
        // The day itself, so that the same content gives the same bytes.
        stamp: new Date(day),
        start: new Date(day),
        allDay: true,
        summary: dueTitle(periodText(period, true), municipality.shortName),
        description: dueDescription(reports.length, promises.length),
        url: absolute(isReported(due) ? reportAddress(key, period.id) : yearAddress(key)),
      });
    }
  }
  return calendar.toString().replace(/\r?\n?$/, '\r\n');
}
