/** The words about documents and pictures in the desk. */
import { quote } from '../quote.ts';

export const HEADING = 'Dokument och bilder';
export const INTRO =
  'Filer som invånarna kan öppna: avtal och uppföljningar som källor, kommunens vapen och bilder i texter. Nya lägger du till där de används, i avtalets källor eller i kommunens uppgifter.';
export const NONE = 'Här finns inga dokument eller bilder än.';
export const FILE = 'Fil';
export const USED = 'Används i';
export const ACTION = 'Ta bort';
export const UNUSED = 'Ingenting';
export const NOT_SAVED = 'Inte sparad än';
export const remove = (path: string) => `Ta bort ${path}`;
export const CHOOSE = 'Välj en fil som redan finns';
export const added = (path: string) => `Filen ${quote(path)} läggs till.`;
export const removed = (path: string) => `Filen ${quote(path)} tas bort.`;
