import type { CodeColor } from '../codebook/codebook';
import { writtenName } from '../names/writeNames';
import type { YamlPlace } from './yamlPlace';

type Writing = Pick<YamlPlace, 'notation' | 'quote' | 'before' | 'after'>;

/** A text as it has to be written at a place, in the quotation marks that have been typed if it can stand in them. */
export function writtenAt(place: Writing, text: string): string {
  const printed = writtenName(text, place.notation);
  return around(place, /^["']/.test(printed) ? printed : quoted(place, printed));
}

/** A colour as it has to be written at a place; one like `#d97706` would be a comment without quotation marks. */
export function writtenColor(place: Writing, color: CodeColor): string {
  const written =
    typeof color === 'number' ? inQuotes(String(color), place.quote) : inQuotes(color, place.quote || '"');
  return around(place, written);
}

/** A key as it has to be written at a place, in quotation marks if it needs them, ready for its value. */
export function writtenKey(place: Writing, key: string): string {
  const printed = writtenName(key, place.notation);
  return around(place, `${/^["']/.test(printed) ? printed : quoted(place, printed)}: `);
}

function quoted({ quote }: Writing, text: string): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  return quote ? JSON.stringify(text) : text;
}

function inQuotes(text: string, quote: string): string {
  return quote + text + quote;
}

function around({ before, after }: Writing, written: string): string {
  return before + written + after;
}
