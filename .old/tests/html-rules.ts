/** The rules of html-validate that the pages follow. */
import type { ConfigData } from 'html-validate';

export const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // An id in the content may begin with a digit, and the pages' own begin with an underscore.
    'valid-id': ['error', { relaxed: true }],
    // Text is shown as written: a date may break across lines, and so may a municipality's phone number.
    'tel-non-breaking': 'off',
    // Astro closes elements and writes the doctype its own way.
    'doctype-style': 'off',
    'void-style': 'off',
    // Astro's compiler decides where white space is needed.
    'no-trailing-whitespace': 'off',
    // A title is as long as the promise it quotes.
    'long-title': 'off',
    // Each page has one <main>, <header> and so on, and other landmarks have a name.
    'unique-landmark': 'error',
  },
};
