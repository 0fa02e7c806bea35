import type { Lines } from '../text/lines';

/** What the front matter of a transcript says about how to read it. */
export interface FrontMatter {
  /** How many lines it has, its two fences included; zero when there is none. */
  readonly lines: number;
  /** The value of `layout:`. */
  readonly layout: string | undefined;
  /** The names under `speakers:`. */
  readonly speakers: readonly string[];
  /** What it says besides, in its order. */
  readonly attributes: readonly Attribute[];
}

/** Something that the front matter says of a transcript, such as `age: 42`. */
export interface Attribute {
  readonly name: string;
  /** As they are written, without quotation marks: one, or those of a list. */
  readonly values: readonly string[];
}

const KEY = /^([\p{L}_][\p{L}\p{N}_ .-]*):(?:\s|$)/u;
const INNER = /^(?:\s|-\s|#|$)/;
const ITEM = /^\s*-\s+(?:name:\s*)?(\S.*)$/;
const MOST_LINES = 200;

/** How it is to be read, which is nothing about the interview. */
const FOR_READING: ReadonlySet<string> = new Set(['layout', 'speakers']);

/** What the front matter of a transcript says of it. */
export function readAttributes(lines: Lines): readonly Attribute[] {
  return readFrontMatter(lines).attributes;
}

/** How many lines at the top of a text are YAML front matter, its two fences included; zero when there is none. */
export function frontMatterLines(lines: Lines): number {
  return readFrontMatter(lines).lines;
}

/**
 * The YAML front matter at the top of a text. A rule (`---`) above speech isn't front matter: what stands between the
 * fences has to be keys, none of them twice.
 */
export function readFrontMatter(lines: Lines): FrontMatter {
  if (!lines.text.startsWith('---') || lines.line(0).trimEnd() !== '---') return NONE;
  const values = new Map<string, string>();
  const items = new Map<string, string[]>();
  let key = '';
  const last = Math.min(lines.count, MOST_LINES);
  for (let n = 1; n < last; n++) {
    const line = lines.line(n);
    const bare = line.trimEnd();
    if (bare === '---' || bare === '...')
      return values.size === 0
        ? NONE
        : {
            lines: n + 1,
            layout: plain(values.get('layout') ?? ''),
            speakers: listed('speakers', values, items),
            attributes: attributesOf(values, items),
          };
    const found = KEY.exec(line)?.[1];
    if (found !== undefined) {
      if (values.has(found)) return NONE;
      key = found;
      values.set(key, bare.slice(key.length + 1).trim());
    } else if (!INNER.test(line) || (n === 1 && bare === '')) {
      return NONE;
    } else {
      const item = ITEM.exec(bare)?.[1];
      if (item !== undefined) items.set(key, [...(items.get(key) ?? []), item]);
    }
  }
  return NONE;
}

const NONE: FrontMatter = { lines: 0, layout: undefined, speakers: [], attributes: [] };

function attributesOf(values: ReadonlyMap<string, string>, items: ReadonlyMap<string, readonly string[]>): Attribute[] {
  return [...values.keys()].flatMap((key) => {
    const listedValues = FOR_READING.has(key) ? [] : listed(key, values, items);
    return listedValues.length ? [{ name: key.trimEnd(), values: listedValues }] : [];
  });
}

/** What a key has: values that are written in brackets (`[Ann, Bob]`) or with a dash on each line, or a single one. */
function listed(
  key: string,
  values: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, readonly string[]>,
): string[] {
  const written = values.get(key) ?? '';
  const inBrackets = /^\[(.*)\]\s*(?:#.*)?$/.exec(written)?.[1];
  const list = inBrackets === undefined ? [written] : (inBrackets.match(IN_LIST) ?? []);
  return [...list, ...(items.get(key) ?? [])].flatMap((value) => plain(value) ?? []);
}

/** The entries of a list in brackets; a comma may stand between quotation marks. */
const IN_LIST = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,])+/g;

/** A value without quotation marks and comment; nothing when nothing is left, or it is written over several lines. */
function plain(value: string): string | undefined {
  const quoted = /^\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*(?:#.*)?$/.exec(value);
  const inside = quoted?.[1]?.replace(/\\(["\\])/g, '$1') ?? quoted?.[2]?.replaceAll("''", "'");
  const bare = inside ?? value.replace(/(?:^|\s)#.*$/, '').trim();
  return bare === '' || (inside === undefined && /^[|>][+-]?\d?$/.test(bare)) ? undefined : bare;
}
