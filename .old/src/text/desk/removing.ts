/** The words of removing and renaming in the desk. */
import { quote } from '../quote.ts';

export const REMOVE = 'Ta bort';
export const RENAME = 'Byt adress';
export const CANCEL = 'Avbryt';
export const NOT_YET =
  'Inget ändras på webbplatsen förrän du sparar, och du kan ångra steget med Ångra överst.';
export const LEADS_TO_ERRORS = 'Det här behöver rättas efteråt, innan det går att spara:';

export const REMOVE_REPORT = 'Ta bort uppföljningen';
export const REPORT_ADVICE =
  'Uppföljningen är publicerad. Är det bara något i den som är fel, rätta det i stället.';

export const REMOVE_PROMISE = 'Ta bort löftet och dess uppföljningar';
export const PROMISE_ADVICE =
  'Löftet är publicerat, och det som har lovats ska invånarna kunna läsa. Ta bara bort det som aldrig var ett löfte. Gäller en aktivitet inte längre lägger du till en ändring på den.';

export const RENAME_PROMISE = 'Byt löftets adress';
export const RENAME_ADVICE =
  'Den gamla adressen leder vidare till den nya, och uppföljningarna följer med. Vad löftet heter ändrar du i Kort namn.';
export const NEW_NAME = 'Ny adress';
export const NEW_NAME_HINT = 'Skriv ett kort namn, så blir adressen till av det.';

export const removeNamed = (text: string) => `Ta bort ${quote(text)}`;
export const ACTIVITY_ADVICE =
  'Aktiviteten är publicerad. Gäller den inte längre lägger du i stället till en ändring, utgår, på den. Då ser invånarna vad som beslutades.';
export const RENAME_ACTIVITY = 'Byt aktivitetens adress';
export const RENAME_ACTIVITY_ADVICE =
  'Länkar med den gamla adressen leder till den nya, och det som är redovisat följer med.';
