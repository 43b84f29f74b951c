/** The way to report an error: a link that works without script, to a message that is begun already. */
import type { ErrorContact } from '../../domain/model.ts';
import { faultLines, faultSubject, reportFaultIn } from '../../text/fault.ts';
import type { LinkView } from './links.ts';

/** Takes the activity that the error is about, and its address as it is cited. The link's text names the activity. */
export function faultLink(contact: ErrorContact, activity: string, address: string): LinkView {
  return { text: reportFaultIn(activity), address: messageAddress(contact, activity, address) };
}

function messageAddress(contact: ErrorContact, activity: string, address: string): string {
  const subject = faultSubject(activity);
  const lines = faultLines(activity, address);
  if ('email' in contact) {
    const to = contact.email.replace(/[%?&#]/g, encodeURIComponent);
    // RFC 6068: lines end with a carriage return and a line feed, and spaces are no plus signs.
    return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  }
  // What the forms of GitHub and Forgejo fill in; a form that does not know of it passes it by.
  const form = new URL(contact.form);
  form.searchParams.set('title', subject);
  form.searchParams.set('body', lines.join('\n'));
  return form.href;
}
