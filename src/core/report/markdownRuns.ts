import type { Run, Runs } from './document';
import { cleanRuns } from './runs';

const BEGINS_AND_ENDS_WITHOUT_SPACE = /^\S(?:.*\S)?$/su;

/** Where text stands in Markdown: in the cell of a table a bar would end it. */
export type MarkdownPlace = 'line' | 'cell';

/** Runs as one line of Markdown that is taken for nothing else: for no heading, list or quotation, and no markup but that of the runs. */
export function markdownLine(runs: Runs, place: MarkdownPlace = 'line'): string {
  const clean = trimmedRuns(cleanRuns(runs.map(withoutSwatch)));
  let line = '';
  clean.forEach((run, i) => (line += markdownRun(run, line, clean[i + 1], place)));
  return place === 'cell' ? line : escapeBeginning(line);
}

/** A line without what would make it a list, a quotation, a line under a heading, or a heading of its own. */
function escapeBeginning(line: string): string {
  return line.replace(/^(?=[-+=>])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}

function markdownRun(run: Run, before: string, next: Run | undefined, place: MarkdownPlace): string {
  const { text, bold = false, italic = false, code = false, href } = run;
  if (!text.trim()) return text;
  const [, leading = '', inner = '', trailing = ''] = /^( *)(.*?)( *)$/su.exec(text) ?? [];
  let written = code ? codeSpan(inner, place) : escapeText(inner, place);
  if (href !== undefined) written = `[${written}](<${href.replace(/[<>\\|\s]/g, encodeURIComponent)}>)`;
  if (bold || italic) {
    const isPlain = !code && href === undefined && BEGINS_AND_ENDS_WITHOUT_SPACE.test(inner);
    const isApart = /^$|[ (]$/.test(before + leading) && /^$|^[ .,;:)]/.test(trailing + (next?.text ?? ''));
    written = isPlain && isApart ? starred(written, bold, italic) : tagged(written, bold, italic);
  }
  return leading + written + trailing;
}

function starred(text: string, bold: boolean, italic: boolean): string {
  const stars = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
  return stars + text + stars;
}

/** What stars would do only among certain neighbours. */
function tagged(text: string, bold: boolean, italic: boolean): string {
  const inner = italic ? `<em>${text}</em>` : text;
  return bold ? `<strong>${inner}</strong>` : inner;
}

/** Text without what Markdown, and GitHub’s and VS Code’s additions to it, take for markup anywhere in a line. */
function escapeText(text: string, place: MarkdownPlace): string {
  const escaped = text.replace(
    /[\\`*[\]<~$]|&(?=#|\w)|(?:^|(?<= ))#|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|!$/gu,
    '\\$&',
  );
  return place === 'cell' ? escaped.replaceAll('|', '\\|') : escaped;
}

/** Text as it stands, also with backticks in it. */
function codeSpan(text: string, place: MarkdownPlace): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([it]) => it.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest ? ' ' : '';
  const span = fence + space + text + space + fence;
  return place === 'cell' ? span.replaceAll('|', '\\|') : span;
}

/** Markdown has no colours. */
function withoutSwatch(run: Run | string): Run {
  if (typeof run === 'string') return { text: run };
  const { text, href, ...style } = run;
  return {
    text,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    code: style.code ?? false,
    ...(href === undefined ? {} : { href }),
  };
}

/** Without spaces at both ends of all. */
function trimmedRuns(runs: readonly Run[]): Run[] {
  const said = runs.flatMap(({ text }, i) => (/[^ ]/.test(text) ? [i] : []));
  const [from = 0, to = -1] = [said[0], said.at(-1)];
  return runs.slice(from, to + 1).map((run, i, { length }) => {
    const text = i === 0 ? run.text.replace(/^ +/, '') : run.text;
    return { ...run, text: i === length - 1 ? text.replace(/ +$/, '') : text };
  });
}
