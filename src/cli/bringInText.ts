import type { BroughtIn, CopyToBring, NotBrought } from '../core/copies/bringIn';
import { codersOf } from '../core/copies/copy';
import { several } from './several';

const REASONS: Readonly<Record<NotBrought['reason'], string>> = {
  words: 'these words aren’t in the transcript, or it isn’t sure where',
  lost: 'the coding has lost its words in the copy itself',
  otherMemo: 'this memo stays out, since the coder has written another one there',
};

/** What became of a copy, in a line. */
export function broughtLine(
  { file, copy, transcript, coder }: CopyToBring & { readonly file: string },
  { added, known, notBrought }: BroughtIn,
  isDry: boolean,
): string {
  const whose = coder ?? codersOf(copy).join(', ');
  return `${[
    `${file}: ${several(added, 'coding')} of ${whose} ${isDry ? 'would come' : 'came'} to ${transcript}`,
    ...(known ? [`there already: ${known}`] : []),
    ...(notBrought.length ? [`not brought in: ${notBrought.length}`] : []),
  ].join('; ')}\n`;
}

/** Something that didn't come, and where it is in the copy. Lines count from 1. */
export function notBroughtLine(file: string, { reason, codes, memo, words, line, speaker }: NotBrought): string {
  const what = [
    ...(codes.length ? [codes.join(', ')] : []),
    ...(speaker === undefined ? [] : [`(${speaker})`]),
    ...(words ? [`“${words}”`] : []),
    ...(reason === 'otherMemo' && memo !== undefined ? [`// ${memo.replace(/\s+/g, ' ').trim()}`] : []),
  ].join(' ');
  return `${file}${line === undefined ? '' : `:${line + 1}`}: ${what}: ${REASONS[reason]}\n`;
}
