/** Checks that what `webbplats.yaml` refers to exists, and that its notice is still shown. */
import type { Day } from '../../domain/day.ts';
import type { SiteLink } from '../../domain/settings.ts';
import * as messages from '../../text/problems.ts';
import { misleadingText } from '../formats/misleading.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';
import type { Path } from '../source/location.ts';
import type { KnownContent } from './known.ts';
import { linkFinder } from './links.ts';
import { missingFile, type ServedFiles } from './references.ts';

/** Finds links that lead nowhere or elsewhere than they say, a font file that does not exist, and a notice that is past. */
export function* brokenSettings(parsed: KnownContent, served: ServedFiles, today: Day): Iterable<Problem> {
  const { source, data } = parsed.settings ?? {};
  if (!source || !data) return;
  const { headerLinks, footerLinks, notice, typeface } = data;
  const problemWith = linkFinder(parsed, served);
  const links: readonly (readonly [SiteLink, Path])[] = [
    ...(notice?.address === undefined
      ? []
      : [[{ text: notice.text, address: notice.address }, ['meddelande']] as const]),
    ...headerLinks.map((link, index) => [link, ['sidhuvud', index]] as const),
    ...footerLinks.map((link, index) => [link, ['sidfot', index]] as const),
  ];
  for (const [{ text, address }, path] of links) {
    const problem: ProblemText | undefined = address.startsWith('/')
      ? problemWith(address)
      : misleadingText(text, address);
    if (problem) yield problemAt(source, [...path, 'länk'], problem);
  }
  if (typeface !== undefined && !served.published.files.has(typeface.slice(1)))
    yield problemAt(source, ['typsnitt'], missingFile(typeface.slice(1), served));
  if (notice && notice.until < today)
    yield problemAt(source, ['meddelande', 'till'], messages.oldNotice(notice.until));
}
