/** The page with everything that has been published and corrected for a municipality. */
import { changesAddress } from '../../domain/address.ts';
import type { Edit } from '../../domain/history.ts';
import { beginningText, changesDescription, changesHeading } from '../../text/history.ts';
import type { PageView } from '../page.ts';
import { daysOf, type DayView, type EditView } from '../parts/history.ts';
import { municipalityLink } from '../parts/links.ts';
import type { MunicipalityYears, Site } from '../site.ts';

export interface ChangesPageView extends PageView {
  readonly days: readonly DayView[];
  /** Where the history is not whole. */
  readonly beginning?: string;
}

/** Prepares the page, or returns undefined if the history of the municipality is not known. */
export function changesPage(site: Site, { municipality }: MunicipalityYears): ChangesPageView | undefined {
  const history = site.history?.get(municipality.id);
  if (!history) return undefined;
  return {
    address: changesAddress(municipality.id),
    title: changesHeading(municipality.shortName),
    description: changesDescription(municipality.shortName),
    heading: changesHeading(municipality.shortName),
    crumbs: [municipalityLink(municipality)],
    days: daysOf(history.edits, (edit) => editView(site, edit)),
    ...(history.beginning && { beginning: beginningText(history.beginning) }),
  };
}

function editView(site: Site, { text, promise }: Edit): EditView {
  const known = promise === undefined ? undefined : site.promises.get(promise);
  if (!known) return { text };
  const { promise: of } = known.judged;
  return { text, of: { text: `${of.shortName} ${known.year.label}`, address: promise! } };
}
