/** Letters that a program read in the wrong encoding and saved: `fÃ¶r` for `för`. */

/** What Windows' encoding has for the bytes 80 to 9F. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Returns the byte that a character was read from, in Windows' encoding or in Latin-1. */
function byteOf(character: string): number {
  const at = WINDOWS.indexOf(character);
  return at === -1 ? character.charCodeAt(0) : 0x80 + at;
}

const NEXT = `[\\u0080-\\u00bf${WINDOWS}]`;

/**
 * The bytes in UTF-8 of what Swedish texts have: the letters and signs of Latin-1 (C2, C3), dashes, quotation marks and the euro
 * (E2), ligatures and marks of byte order (EF), and emoji (F0). Capitals before a dash or a quotation mark look alike, so other
 * bytes are left alone.
 */
const MIS_DECODED = new RegExp(
  `(?:Ã${NEXT}|Â[\\u0080-\\u00bf]|â[€‚ƒ„†ˆ‰‹]${NEXT}|ï[¬»]${NEXT}|ðŸ${NEXT}${NEXT})+`,
  'u',
);

/** The same of a Mac's own encoding. */
const MAC = new Map([
  ['√•', 'å'],
  ['√§', 'ä'],
  ['√∂', 'ö'],
  ['√Ö', 'Å'],
  ['√Ñ', 'Ä'],
  ['√ñ', 'Ö'],
  ['√©', 'é'],
]);
const MAC_DECODED = new RegExp([...MAC.keys()].join('|'), 'u');
const ANY = new RegExp(`${MIS_DECODED.source}|${MAC_DECODED.source}`, 'u');

export interface MisDecoded {
  readonly index: number;
  readonly written: string;
  readonly meant: string;
}

/** Returns the first letters that were read in the wrong encoding, and what was meant. */
export function misDecodedIn(text: string): MisDecoded | undefined {
  for (const match of text.matchAll(new RegExp(ANY.source, 'gu'))) {
    const [written] = match;
    const meant = meantBy(written);
    if (meant !== undefined) return { index: match.index, written, meant };
  }
  return undefined;
}

/** Returns the text with what was meant in their place, also where it was read in the wrong encoding several times. */
export function decodedAgain(text: string): string {
  if (!ANY.test(text)) return text;
  const once = text.replace(new RegExp(ANY.source, 'gu'), (written) => meantBy(written) ?? written);
  return once === text ? text : decodedAgain(once);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function meantBy(written: string): string | undefined {
  const fromMac = MAC.get(written);
  if (fromMac !== undefined) return fromMac;
  try {
    return utf8.decode(Uint8Array.from(written.split(''), byteOf));
  } catch {
    return undefined;
  }
}
