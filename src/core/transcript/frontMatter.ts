import type { Lines } from '../text/lines';

/** What the front matter of a transcript says about how to read it. */
export interface FrontMatter {
  /** How many lines it has, its two fences included; zero when there is none. */
  readonly lines: number;
  /** The value of `layout:`. */
  readonly layout: string | undefined;
  /** The names under `speakers:`. */
  readonly speakers: readonly string[];
}

const KEY = /^([\p{L}_][\p{L}\p{N}_ .-]*):(?:\s|$)/u;
const INNER = /^(?:\s|-\s|#|$)/;
const ITEM = /^\s*-\s+(?:name:\s*)?(\S.*)$/;
const MOST_LINES = 200;

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
        : { lines: n + 1, layout: plain(values.get('layout')), speakers: names(values, items) };
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

const NONE: FrontMatter = { lines: 0, layout: undefined, speakers: [] };

/** The names of a list that is written in brackets (`[Ann, Bob]`) or with a dash on each line, or of a single one. */
function names(values: ReadonlyMap<string, string>, items: ReadonlyMap<string, readonly string[]>): string[] {
  const written = values.get('speakers') ?? '';
  const list = written.startsWith('[') ? written.replace(/^\[|\]$/g, '').split(',') : [written];
  return [...list, ...(items.get('speakers') ?? [])].flatMap((name) => plain(name) ?? []);
}

/** A value without quotation marks and comment; nothing when nothing is left. */
function plain(value: string | undefined): string | undefined {
  const bare = value?.replace(/(?:^|\s)#.*$/, '').trim() ?? '';
  const quoted = /^(["'])(.*)\1$/.exec(bare)?.[2] ?? bare;
  return quoted === '' ? undefined : quoted;
}
