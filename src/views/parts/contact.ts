/** The ways to get in touch with somebody, as links. */
import type { Contact } from '../../domain/model.ts';
import type { LinkView } from './links.ts';

/** E-mail, telephone and website, those that there are. */
export function contactLinks({ email, phone, website }: Contact): readonly LinkView[] {
  return [
    ...(email ? [{ text: email, address: `mailto:${email}` }] : []),
    ...(phone ? [{ text: phone, address: `tel:${phone.replace(/[^+\d]/g, '')}` }] : []),
    ...(website ? [{ text: hostOf(website), address: website }] : []),
  ];
}

/** `www.eksjo.se/kontakt` without what every address has. */
export function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
