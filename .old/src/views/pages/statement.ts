/** Accessibility statements, of a site's single municipality or of each of several. */
import { anchor } from '../../domain/anchor.ts';
import type { Html, Municipality } from '../../domain/model.ts';
import type { AccessibilityStatement, InaccessibleContent } from '../../domain/model.ts';
import { dayText } from '../../text/date.ts';
import { sentence } from '../../text/list.ts';
import { ACCESSIBILITY_LINK } from '../../text/frame.ts';
import * as wording from '../../text/statement.ts';
import { statementAddress } from '../../domain/address.ts';
import { contactLinks } from '../parts/contact.ts';
import type { PageView } from '../page.ts';
import type { Site } from '../site.ts';
import { municipalityLink, type LinkView } from '../parts/links.ts';

export interface StatementView {
  readonly opening: string;
  readonly compliance: string;
  readonly lists: readonly ExceptionListView[];
  /** How and when the service was assessed, as sentences. */
  readonly method: readonly string[];
  readonly text: Html;
  readonly contactName?: string;
  readonly contact: readonly LinkView[];
}

export interface ExceptionListView {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly InaccessibleContent[];
  /** Shown if there are none. */
  readonly nothing: string;
}

/** The municipalities' statements, on the site's common page. */
export interface StatementsView {
  /** In full, on a site with a single municipality. */
  readonly statement?: StatementView;
  /** Links to the statements' pages, on a site with several. */
  readonly pages: readonly LinkView[];
  readonly missing: readonly { readonly said: string; readonly contact: readonly LinkView[] }[];
}

export interface StatementPageView extends PageView {
  readonly statement: StatementView;
}

/** Returns the statements of a site, and those that are missing. */
export function statementsOf({ single, municipalities }: Site): StatementsView {
  const all = municipalities.map(({ municipality }) => municipality);
  const statement = single?.municipality.statement;
  return {
    ...(statement && { statement: statementView(statement) }),
    pages: single
      ? []
      : all.flatMap(({ id, shortName, statement }) =>
          statement ? [{ text: shortName, address: statementAddress(id) }] : [],
        ),
    missing: all
      .filter((municipality) => !municipality.statement)
      .map(({ name, contact }) => ({ said: wording.missingText(name), contact: contactLinks(contact) })),
  };
}

/** Returns the statements' pages. A single municipality's statement is on the common page instead. */
export function statementPages({ single, municipalities }: Site): readonly StatementPageView[] {
  if (single) return [];
  return municipalities.flatMap(({ municipality }) =>
    municipality.statement ? [statementPage(municipality, municipality.statement)] : [],
  );
}

function statementPage(municipality: Municipality, statement: AccessibilityStatement): StatementPageView {
  const heading = wording.headingFor(statement.service);
  return {
    address: statementAddress(municipality.id),
    title: heading,
    description: wording.opening(statement.body, statement.service),
    heading,
    crumbs: [municipalityLink(municipality)],
    crumb: ACCESSIBILITY_LINK,
    statement: statementView(statement),
  };
}

function statementView(statement: AccessibilityStatement): StatementView {
  const { body, service, compliance, contact, text } = statement;
  return {
    opening: wording.opening(body, service),
    compliance: wording.complianceText(compliance),
    lists: [
      {
        id: anchor('brister'),
        heading: wording.SHORTCOMINGS,
        items: statement.shortcomings,
        nothing: wording.NO_SHORTCOMINGS,
      },
      {
        id: anchor('oskaligt-betungande'),
        heading: wording.BURDENS,
        items: statement.burdens,
        nothing: wording.NO_BURDENS,
      },
      {
        id: anchor('utanfor-lagen'),
        heading: wording.OUTSIDE_LAW,
        items: statement.outsideLaw,
        nothing: wording.NOTHING_OUTSIDE_LAW,
      },
    ],
    method: [
      sentence(statement.method),
      wording.assessedText(dayText(statement.assessed)),
      wording.updatedText(dayText(statement.updated)),
    ],
    text,
    ...(contact.name !== undefined && { contactName: contact.name }),
    contact: contactLinks(contact),
  };
}
