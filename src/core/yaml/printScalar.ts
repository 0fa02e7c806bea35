import { stringify } from 'yaml';

/**
 * Characters that are written as escapes: controls, and what editors or other YAML readers take for a line break, drop or
 * can't encode (NEL, U+2028, byte order marks, halves of surrogate pairs).
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Most of what people say, ids and places: nothing in it means anything in YAML, so the library, which takes its time, isn't asked. */
const PLAIN = /^(?:[A-Za-z](?:[A-Za-z0-9.,'’“”…?!()–-]| (?! |$)){5,}|\d+:\d+-\d+:\d+)$/;

/** A text as a YAML scalar on one line, in quotation marks only where it would be read as something else without them. */
export function printScalar(text: string, where: 'block' | 'flow' = 'block'): string {
  if (UNSAFE.test(text)) return escaped(text);
  const flow = where === 'flow';
  if (PLAIN.test(text) && !(flow && text.includes(','))) return text;
  // What YAML 1.1 takes for a boolean, number or date is quoted too: other tools read these files.
  const options = { lineWidth: 0, compat: 'yaml-1.1', flowCollectionPadding: false } as const;
  const printed = flow
    ? stringify([text], { ...options, collectionStyle: 'flow' }).slice(1, -2)
    : stringify({ k: text }, options).slice(3, -1);
  return printed === '=' || /[\r\n]/.test(printed) ? escaped(text) : printed;
}

/**
 * A text of several lines as a literal block: `|-` and its lines, indented by `indent` spaces, without a line break at the
 * end. Nothing when it can't stand in one unchanged (or has only one line): then it is a scalar on one line.
 */
export function printLiteral(text: string, indent: number, eol: string): string | undefined {
  const lines = text.split('\n');
  if (lines.length < 2 || !/^[^\s]/.test(text) || !lines.at(-1)?.trim()) return undefined;
  if (UNSAFE.test(text.replace(/[\n\t]/g, ''))) return undefined;
  const margin = ' '.repeat(indent);
  return ['|-', ...lines.map((line) => (line === '' ? '' : margin + line))].join(eol);
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(
    new RegExp(UNSAFE, 'gu'),
    (c) => '\\u' + (c.codePointAt(0) ?? 0).toString(16).padStart(4, '0'),
  );
}
