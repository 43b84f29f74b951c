/**
 * Finds web addresses that lead somewhere else than they seem to, and links whose text shows another address than theirs. Used
 * for addresses in fields, in running text and on the site's own pages.
 */
import * as messages from '../../text/problems/addresses.ts';
import type { ProblemText } from '../../text/problem-text.ts';

/** The parts of an address up to its path, as browsers read them: a backslash is a slash, and the last @ ends the user's name. */
const WEB_ADDRESS =
  /^(?<scheme>https?:[\\/]*)(?:(?<user>[^\\/?#]*)@)?(?<host>\[[^\]]*\]|[^\\/?#@:]*)(?::(?<port>[^\\/?#@]*))?(?<rest>[^]*)/i;

/** The letters of Swedish names of hosts. Those of other alphabets can look the same. */
const KNOWN_LETTERS = /^[a-z0-9.\-åäöéüæø]*$/;

const USUAL_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/** Returns the problem with an address whose host is not the one that it shows, or undefined for other addresses. */
export function misleadingAddress(address: string): ProblemText | undefined {
  const parts = WEB_ADDRESS.exec(address)?.groups;
  if (!parts) return undefined;
  const { scheme = '', user, port, rest = '' } = parts;
  const host = parts['host']!.toLowerCase();
  const at = (better: string) =>
    URL.canParse(scheme + better)
      ? scheme + better + (port === undefined ? '' : `:${port}`) + rest
      : undefined;
  if (address.includes('\\')) return messages.backslashInAddress(address.replaceAll('\\', '/'));
  if (/[\u0000-\u0020\u007f-\u00a0]/.test(address)) return messages.spaceInAddress();
  if (user !== undefined) return messages.userInAddress(user, host, at(host));
  if (host.includes('%')) return messages.encodedHost(at(decoded(host)));
  if (isNumber(host)) return messages.numberAsHost(host);
  if (host.endsWith('.')) return messages.dotAfterHost(at(host.replace(/(?<!\.)\.+$/, '')));
  if (/(^|\.)xn--/.test(host)) return messages.codedHost(host);
  const foreign = Array.from(host).find((character) => !KNOWN_LETTERS.test(character));
  if (foreign === undefined || host === '') return undefined;
  const plain = host.normalize('NFKC').toLowerCase();
  return messages.foreignLetterInHost(
    foreign,
    codeOf(foreign),
    KNOWN_LETTERS.test(plain) ? at(plain) : undefined,
  );
}

/** Returns a warning about an address at a port that web pages seldom have. */
export function unusualPort(address: string): ProblemText | undefined {
  const { protocol, port } = URL.parse(address) ?? { protocol: '', port: '' };
  return protocol in USUAL_PORTS && port !== '' ? messages.unusualPort(port) : undefined;
}

/** An address within a text: it has a scheme, begins with www or has a common ending, or is that of an e-mail. */
const SHOWN =
  /(?:https?:\/\/|mailto:)?(?:[\w.+-]{1,64}@)?(?<host>(?<![\p{L}\p{N}-])(?<![\p{L}\p{N}-]\.)(?:[\p{L}\p{N}-]+\.)+(?:se|nu|com|org|net|eu|info|gov|edu|io|dk|no|fi|de|uk|example)|www(?:\.[\p{L}\p{N}-]+)+)(?![\p{L}\p{N}-])/giu;

/** Returns the problem with a link whose text shows the address of another host than the one that it leads to. */
export function misleadingText(text: string, address: string): ProblemText | undefined {
  const real = hostOf(address);
  if (real === undefined) return undefined;
  const shown = [...text.matchAll(SHOWN)].map((match) => match.groups!['host']!.toLowerCase());
  const other = shown.find((host) => !isSameHost(host, real));
  return other === undefined ? undefined : messages.otherHostShown(other, real);
}

function hostOf(address: string): string | undefined {
  const mail = /^mailto:[^?]*@([^?,;]+)/i.exec(address)?.[1];
  return (mail ?? WEB_ADDRESS.exec(address)?.groups?.['host'])?.toLowerCase();
}

/** Returns true if the hosts are the same, or one is part of the other. */
function isSameHost(a: string, b: string): boolean {
  const [one, other] = [a.replace(/^www\./, ''), b.replace(/^www\./, '')];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** Returns true for addresses of machines, in any of the forms that browsers know: `10.0.0.1`, `0x7f.1`, `2130706433`, `[::1]`. */
function isNumber(host: string): boolean {
  return host.startsWith('[') || /(^|\.)(0x[0-9a-f]*|\d+)\.?$/.test(host);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
