/** The parts that YAML consists of, in the order of the text. */
import { Lexer } from 'yaml';

export interface YamlToken {
  /** `text` is without quotation marks on one line or several, `block` below a key that ends with `|` or `>`. */
  readonly kind: 'comment' | 'text' | 'block' | 'quoted' | 'reference' | 'space' | 'sign';
  readonly offset: number;
  readonly text: string;
}

// Tokens that the lexer adds, and that are not in the text: start of document, end of flow collection, text follows.
const TEXT_FOLLOWS = '\u001f';
const ADDED = new Set(['\u0002', '\u0018', TEXT_FOLLOWS]);

/** Returns the tokens of a text in YAML, also of one with syntax errors. Together they are the entire text. */
export function* yamlTokens(text: string): Iterable<YamlToken> {
  let offset = 0;
  let isText = false;
  let isBlock = false;
  for (const token of new Lexer().lex(text)) {
    if (ADDED.has(token)) {
      isText = token === TEXT_FOLLOWS;
      continue;
    }
    const kind = isText ? (isBlock ? 'block' : 'text') : kindOf(token);
    yield { kind, offset, text: token };
    offset += token.length;
    if (isText) isBlock = false;
    else if (/^[|>]/.test(token)) isBlock = true;
    isText = false;
  }
}

function kindOf(token: string): YamlToken['kind'] {
  if (/^["']/.test(token)) return 'quoted';
  if (/^[&*!]/.test(token)) return 'reference';
  if (token.startsWith('#')) return 'comment';
  return /^\s+$/.test(token) ? 'space' : 'sign';
}
