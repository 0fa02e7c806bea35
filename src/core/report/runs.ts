import { cleanText } from './cleanText';
import type { Run, Runs } from './document';

/** Schemes that a link may have. Anything else with a colon before its first slash might do something instead of showing something. */
const SCHEME = /^(?:https?|mailto):/i;

/**
 * Runs as the writers take them: none empty, none in the same style as the one before it, each with a text that every format can hold, and
 * a link only where it leads somewhere.
 */
export function cleanRuns(runs: Runs): Run[] {
  const clean: Run[] = [];
  for (const it of runs) {
    const { text: raw, href: address, swatch: color, ...style } = typeof it === 'string' ? { text: it } : it;
    const text = cleanText(raw);
    if (!text) continue;
    const href = address !== undefined && isSafe(address) ? cleanText(address) : undefined;
    const swatch = color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : undefined;
    const run = {
      ...style,
      text,
      ...(href === undefined ? {} : { href }),
      ...(swatch === undefined ? {} : { swatch }),
    };
    const last = clean.at(-1);
    if (last && isSameStyle(last, run)) clean.splice(-1, 1, { ...last, text: cleanText(last.text + text) });
    else clean.push(run);
  }
  return clean;
}

/** Whether a run goes on with the style of the one before it; a swatch begins something new. */
function isSameStyle(a: Run, b: Run): boolean {
  const keyOf = ({ bold = false, italic = false, code = false, href }: Run) =>
    JSON.stringify([bold, italic, code, href]);
  return b.swatch === undefined && keyOf(a) === keyOf(b);
}

/** A text in bold. */
export function boldRun(text: string): Run {
  return { text, bold: true };
}

/** What runs say, without their styles. */
export function textOfRuns(runs: Runs): string {
  return cleanRuns(runs)
    .map(({ text }) => text)
    .join('');
}

function isSafe(href: string): boolean {
  const address = href.trim();
  return address !== '' && (SCHEME.test(address) || !/^[^/?#]*:/.test(address));
}
