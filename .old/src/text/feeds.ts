/** Feeds and calendars: what happens next, for those who follow. */

/** What made a calendar, for the program that reads it. */
export const PRODUCT = 'Sagt och gjort';

/** Over what a reader can do to be told. */
export const FOLLOW = 'Få veta när något händer';

/** Before the ways: `Få veta när tertial 3 redovisas`. `period` is undefined where nothing more is to be reported. */
export function tellMeWhen(period: string | undefined): string {
  return period === undefined ? FOLLOW : `Få veta när ${period} redovisas`;
}

export const FEED_LINK = 'Flöde för nyhetsläsare';
export const CALENDAR_LINK = 'Kalender';
export const HOW_LINK = 'Så gör du';

/** How it is done, in plain words. */
export const BY_FEED = 'Med ett flöde';
export const BY_FEED_TEXT =
  'En nyhetsläsare är ett program eller en app som visar nytt från de webbplatser som du har valt. Många e-postprogram kan det också. Kopiera adressen till flödet och klistra in den där programmet säger Lägg till eller Prenumerera. Du lämnar inget om dig själv, och slutar när du vill.';
export const BY_FEED_WHERE =
  'Webbplatsen, varje kommun och varje löfte har ett eget flöde. Länken står längst ned på sidan.';
export const BY_CALENDAR = 'I din kalender';
export const BY_CALENDAR_TEXT =
  'Varje kommun har en kalender med de dagar då uppföljningarna senast ska vara klara. Kopiera dess adress. Välj i din egen kalender att lägga till en från en webbadress, och klistra in den. Då följer ändringar med.';

export function feedTitle(of: string): string {
  return `Nytt: ${of}`;
}

export const FEED_DESCRIPTION = 'Nya löften och uppföljningar, ändrade utfall och rättelser.';

/** After the promised words: `Utfall: Uppfyllt`. */
export function outcomeSuffix(label: string): string {
  return `Utfall: ${label}`;
}

export function calendarName(place: string): string {
  return `Uppföljningar, ${place}`;
}

/** An event on the last day: `Sista dag att redovisa tertial 1 2024, Björkhult`. */
export function dueTitle(period: string, place: string): string {
  return `Sista dag att redovisa ${period}, ${place}`;
}

/** `Redovisat: 2 av 5.` */
export function dueDescription(reported: number, total: number): string {
  return `Redovisat: ${reported} av ${total}.`;
}
