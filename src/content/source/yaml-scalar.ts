/** Writes values as YAML on one line. */
import { YamlError, yamlValues } from './yaml.ts';

/** Returns a value as one line of YAML. */
export function inlineYaml(value: unknown): string {
  return inFlow(value, false);
}

function inFlow(value: unknown, isInside = true): string {
  if (Array.isArray(value)) return `[${value.map((part) => inFlow(part)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarText(value, isInside);
  const fields = Object.entries(value).map(([key, part]) => `${scalarText(key, true)}: ${inFlow(part)}`);
  return `{${fields.join(', ')}}`;
}

/** Returns a text, number or truth value. Texts are in quotation marks where they would be read as something else. */
export function scalarText(value: unknown, isInFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  return needsQuotes(value) || !isReadAsItself(value, isInFlow) ? JSON.stringify(value) : value;
}

/** Returns true for texts that some YAML parsers read as something else, or whose ends nobody would see. */
function needsQuotes(text: string): boolean {
  return isLikeNumber(text) || text !== text.trim() || /[\n\r]|^(?:---|\.\.\.)|[-:]$/.test(text);
}

/** Returns true for texts that some YAML parsers read as numbers. */
export function isLikeNumber(text: string): boolean {
  return /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|(?:[\d_]*\.)?[\d_]+(?:e[-+]?\d+)?|\d+\.|\.inf|\.nan)$/i.test(
    text,
  );
}

function isReadAsItself(text: string, isInFlow: boolean): boolean {
  try {
    const read = yamlValues(isInFlow ? `[${text}]` : `- ${text}`);
    return Array.isArray(read) && read.length === 1 && read[0] === text;
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return false;
  }
}
