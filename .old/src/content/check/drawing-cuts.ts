/** Where the parts of a drawing (SVG) are in its text that can be left out of it. */
import { XmlElement, type XmlNode } from '@rgrove/parse-xml';

/** A part of a text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Returns where an attribute of an element is, with the space before it. */
export function attributeIn({ start, name }: XmlElement, attribute: string, text: string): Cut | undefined {
  const next = /\s+([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  next.lastIndex = start + 1 + name.length;
  for (let match = next.exec(text); match; match = next.exec(text))
    if (match[1] === attribute) return { start: match.index, end: next.lastIndex };
  return undefined;
}

/** Returns where the tags around the contents of an element are. */
export function tagsOf({ start, end, children }: XmlElement, text: string): readonly Cut[] {
  const [first]: readonly (XmlNode | undefined)[] = children;
  if (!first) return [{ start, end }];
  // Nothing else begins between its last child and its end.
  const close = text.lastIndexOf('</', end - 1);
  return [
    { start, end: first.start },
    { start: close, end },
  ];
}

/** Returns a text without some of its parts, which may be within each other. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let reached = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start > reached) result += text.slice(reached, start);
    reached = Math.max(reached, end);
  }
  return result + text.slice(reached);
}
