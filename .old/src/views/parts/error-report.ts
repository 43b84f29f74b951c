/** The link for reporting an error. It works without JavaScript and opens a message with a draft. */
import type { AgreementKind, ErrorContact } from '../../domain/model.ts';
import { draftLines, subjectFor, reportErrorIn } from '../../text/error-report.ts';
import type { LinkView } from './links.ts';

/** Returns a link whose text names the activity. `address` is the activity's full address. */
export function errorReportLink(
  contact: ErrorContact,
  kind: AgreementKind,
  activity: string,
  address: string,
): LinkView {
  return { text: reportErrorIn(activity), address: messageAddress(contact, kind, activity, address) };
}

function messageAddress(
  contact: ErrorContact,
  kind: AgreementKind,
  activity: string,
  address: string,
): string {
  const subject = subjectFor(kind, activity);
  const lines = draftLines(address);
  if ('email' in contact) {
    const to = contact.email.replace(/[%?&#]/g, encodeURIComponent);
    // RFC 6068: lines end in CRLF, and spaces are not encoded as plus signs.
    return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  }
  // These parameters fill in the forms of GitHub and Forgejo. Other forms ignore them.
  const form = new URL(contact.form);
  form.searchParams.set('title', subject);
  form.searchParams.set('body', lines.join('\n'));
  return form.href;
}
