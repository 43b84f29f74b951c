/** Messages about the bodies of files. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const rawHtml = (tag: string): ProblemText => ({
  message: `HTML-kod är inte tillåten i texten: ${quote(tag)}.`,
  help: 'Använd Markdown: **fetstil**, *kursiv*, listor med bindestreck och [länktext](https://…).',
});

export const badLink = (address: string): ProblemText => ({
  message: `Länken ${quote(address)} är inte tillåten.`,
  help: 'En länk börjar med https://, http://, mailto:, tel: eller #, eller med / för en sida på webbplatsen.',
});

export const foreignImage = (address: string): ProblemText => ({
  message: `Bilden ${quote(address)} ligger inte på webbplatsen.`,
  help: 'Lägg bilden i mappen public/bilder och skriv adressen med / först, till exempel /bilder/karta.png.',
});

export const imageWithoutText = (): ProblemText => ({
  message: 'Bilden saknar beskrivning.',
  help: 'Skriv vad bilden visar inom hakparenteserna, för den som inte ser den.',
});

export const badMdx = (): ProblemText => ({
  message: 'Sidan går inte att tolka som MDX.',
  help: 'Tecknen < och { har en teknisk betydelse på webbplatsens egna sidor. Se efter att varje tagg och parentes avslutas.',
});
