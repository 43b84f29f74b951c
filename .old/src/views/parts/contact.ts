/** Contact details as links. */
import type { Contact } from '../../domain/model.ts';
import type { LinkView } from './links.ts';

/** Returns links to the e-mail address, telephone number and website that are known. */
export function contactLinks({ email, phone, website }: Contact): readonly LinkView[] {
  return [
    ...(email ? [{ text: email, address: `mailto:${email}` }] : []),
    ...(phone ? [{ text: phone, address: `tel:${phone.replace(/[^+\d]/g, '')}` }] : []),
    ...(website ? [{ text: hostOf(website), address: website }] : []),
  ];
}

/** Returns an address without protocol and `www.`: `eksjo.se/kontakt`. */
export function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
