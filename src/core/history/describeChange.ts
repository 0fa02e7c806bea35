import { baseName } from '../project/studyPaths';
import { firstWords } from '../text/firstWords';
import type { CodeChange, CodingChange, CodingChangeKind, DeclinedChange, TranscriptMemoChange } from './changes';
import { several } from './summary';
import type { VersionCoding } from './versionCoding';

/** So much of what was said, or of a memo, is told; in UTF-16 code units. */
const TOLD = 80;

/** How parts of a sentence are written: as they are, or in Markdown. */
export interface Writing {
  /** The name of a code or file. */
  name(text: string): string;
  /** Words of a person: of an excerpt, a memo, a coder's name. */
  words(text: string): string;
  strong(text: string): string;
}

export const PLAIN: Writing = { name: (it) => it, words: (it) => it, strong: (it) => it };

const KINDS: Readonly<Record<CodingChangeKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  recoded: 'Recoded',
  lost: 'Can’t be found any more',
  found: 'Found again',
  moved: 'Moved',
  memo: 'Memo',
  coder: 'Other coder',
  transcript: 'Other transcript',
  notation: 'Other notation',
  reworded: 'Words corrected',
};

/** What has become of a coding, on one line, without its place. @param isConfidential whether what was said must not be told. */
export function describeCoding(change: CodingChange, isConfidential: boolean, writing: Writing): string {
  const { kinds, before, after } = change;
  const coding = after ?? before;
  if (!coding) return '';
  const what = writing.strong(kinds.map((kind, i) => (i ? KINDS[kind].toLowerCase() : KINDS[kind])).join(', '));
  const names = (codes: readonly string[]) => codes.map((code) => writing.name(code)).join(', ');
  const codes = kinds.includes('recoded')
    ? `${recoded(change, writing)}${kept(change, writing)}`
    : names(kinds.includes('removed') ? change.lost : kinds.includes('added') ? change.gained : coding.codes);
  const words = isConfidential ? '' : excerpts(change, writing);
  const by = coding.coder ? ` (${writing.words(coding.coder)})` : '';
  const notes = [
    ...(kinds.includes('memo') ? [memo(before?.memo, after?.memo, writing)] : []),
    ...(kinds.includes('coder') ? [`from ${coderName(before, writing)} to ${coderName(after, writing)}`] : []),
    ...(kinds.includes('transcript') && before && after
      ? [`from ${writing.name(baseName(before.transcript))} to ${writing.name(baseName(after.transcript))}`]
      : []),
    ...(kinds.includes('notation')
      ? [after?.notation === 'sidecar' ? 'from inline label to sidecar' : 'from sidecar to inline label']
      : []),
    ...(!before && after?.memo ? [memo(undefined, after.memo, writing)] : []),
  ];
  return [`${what}: ${codes}${by}`, words, ...notes].filter(Boolean).join('; ');
}

/** The codes that a coding has got and lost: `+A −B`. */
function recoded({ gained, lost }: CodingChange, writing: Writing): string {
  return [...gained.map((code) => `+${writing.name(code)}`), ...lost.map((code) => `−${writing.name(code)}`)].join(' ');
}

function kept({ after, gained }: CodingChange, writing: Writing): string {
  const rest = (after?.codes ?? []).filter((code) => !gained.includes(code));
  return rest.length ? ` beside ${rest.map((code) => writing.name(code)).join(', ')}` : '';
}

function excerpts({ kinds, before, after }: CodingChange, writing: Writing): string {
  const [was, is] = [before?.words ?? '', after?.words ?? ''];
  const isOther = was && is && was !== is && (kinds.includes('moved') || kinds.includes('reworded'));
  if (isOther) return `${quoted(was, writing)} → ${quoted(is, writing)}`;
  return is || was ? quoted(is || was, writing) : '';
}

function coderName(coding: VersionCoding | undefined, writing: Writing): string {
  return coding?.coder ? writing.words(coding.coder) : 'nobody in particular';
}

function memo(before: string | undefined, after: string | undefined, writing: Writing): string {
  if (before === undefined) return `memo: ${quoted(after ?? '', writing)}`;
  if (after === undefined) return `without its memo: ${quoted(before, writing)}`;
  return `memo: ${quoted(before, writing)} → ${quoted(after, writing)}`;
}

export function describeTranscriptMemo({ coder, before, after }: TranscriptMemoChange, writing: Writing): string {
  const by = coder ? ` (${writing.words(coder)})` : '';
  return `${writing.strong('Memo on the transcript')}${by}: ${from(before, after, writing)}`;
}

/** What has become of something that was declined: of which coders' codings it is, and why. */
export function describeDeclined({ before, after }: DeclinedChange, writing: Writing): string {
  const it = after ?? before;
  if (!it) return '';
  const what = !before ? 'Declined' : after ? 'Declined otherwise' : 'No longer declined';
  const codes = it.codes.map((code) => writing.name(code)).join(', ');
  const coders = it.coders.map((coder) => (coder ? writing.words(coder) : 'nobody in particular')).join(', ');
  const isOther = before && after && before.reason !== after.reason;
  const reason = isOther ? from(before.reason, after.reason, writing) : it.reason && quoted(it.reason, writing);
  return [`${writing.strong(what)}: ${codes} (${coders})`, ...(reason ? [`reason: ${reason}`] : [])].join('; ');
}

/** What has become of a code, in a sentence. */
export function describeCode(change: CodeChange, writing: Writing): string {
  const code = writing.name(change.code);
  const name = (it: string | undefined) => (it === undefined ? 'the top' : writing.name(it));
  switch (change.kind) {
    case 'renamed':
      return `${writing.name(change.from)} was renamed to ${code}${codings(change.codings)}`;
    case 'merged':
      return `${writing.name(change.from)} was merged into ${code}${codings(change.codings)}`;
    case 'added':
      return `${code} is new`;
    case 'removed':
      return `${code} was removed`;
    case 'description':
      return `The description of ${code} has changed: ${from(change.before, change.after, writing)}`;
    case 'memo':
      return `The memo on ${code} has changed: ${from(change.before, change.after, writing)}`;
    case 'parent':
      return `${code} was moved from ${name(change.before)} to ${name(change.after)}`;
  }
}

function codings(count: number): string {
  return count ? `, ${several(count, 'coding')}` : '';
}

function from(before: string | undefined, after: string | undefined, writing: Writing): string {
  const told = (text: string | undefined) => (text === undefined ? 'nothing' : quoted(text, writing));
  return `${told(before)} → ${told(after)}`;
}

function quoted(text: string, writing: Writing): string {
  return `“${writing.words(firstWords(text, TOLD))}”`;
}
