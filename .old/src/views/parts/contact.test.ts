import { expect, test } from 'vitest';
import { contactLinks } from './contact.ts';

test('the ways to get in touch are links, those that there are', () => {
  const contact = {
    email: 'kommun@bjorkhult.example',
    phone: '0123-45 67 89',
    website: 'https://www.bjorkhult.example/kontakt/',
  };
  expect(contactLinks(contact)).toEqual([
    { text: 'kommun@bjorkhult.example', address: 'mailto:kommun@bjorkhult.example' },
    { text: '0123-45 67 89', address: 'tel:0123456789' },
    { text: 'bjorkhult.example/kontakt', address: 'https://www.bjorkhult.example/kontakt/' },
  ]);
  expect(contactLinks({ phone: '+46 123 45' })).toEqual([{ text: '+46 123 45', address: 'tel:+4612345' }]);
  expect(contactLinks({})).toEqual([]);
});
