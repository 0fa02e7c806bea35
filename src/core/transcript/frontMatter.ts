import type { Lines } from '../text/lines';

const KEY = /^([\p{L}_][\p{L}\p{N}_ .-]*):(?:\s|$)/u;
const INNER = /^(?:\s|-\s|#|$)/;
const MOST_LINES = 200;

/**
 * How many lines at the top of a text are YAML front matter, its two fences included; zero when there is none.
 * A rule (`---`) above speech isn't front matter: what stands between the fences has to be keys, none of them twice.
 */
export function frontMatterLines(lines: Lines): number {
  if (lines.line(0).trimEnd() !== '---') return 0;
  const keys = new Set<string>();
  const last = Math.min(lines.count, MOST_LINES);
  for (let n = 1; n < last; n++) {
    const line = lines.line(n);
    const bare = line.trimEnd();
    if (bare === '---' || bare === '...') return keys.size > 0 ? n + 1 : 0;
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) {
      if (keys.has(key)) return 0;
      keys.add(key);
    } else if (!INNER.test(line) || (n === 1 && bare === '')) {
      return 0;
    }
  }
  return 0;
}
