import { comparePaths } from '../project/studyPaths';
import type { Study } from '../project/study';
import type { Memo } from './memo';

/** By what memos are put together: by the transcript that they are in, or by the code that they are about. */
export type MemoGrouping = 'transcript' | 'code';

export interface MemoGroup {
  /** A transcript's path, or a code's name; nothing for what is in no transcript, or about no code. */
  readonly name: string | undefined;
  readonly memos: readonly Memo[];
}

/**
 * Groups memos. By transcript: those on codes first, then by path. By code: in the order of the codebook, codes that aren't in it by name,
 * and last those on transcripts; one on a coding of several codes is with each of them.
 */
export function groupMemos(study: Study, memos: readonly Memo[], grouping: MemoGrouping): MemoGroup[] {
  const groups = new Map<string | undefined, Memo[]>();
  const add = (name: string | undefined, memo: Memo) => {
    const list = groups.get(name);
    if (list) list.push(memo);
    else groups.set(name, [memo]);
  };
  for (const memo of memos) {
    if (grouping === 'transcript') add(memo.target.kind === 'code' ? undefined : memo.path, memo);
    else if (memo.codes.length === 0) add(undefined, memo);
    else for (const code of new Set(memo.codes)) add(code, memo);
  }
  const order = new Map(study.codebook.all().map(({ name }, i) => [name, i]));
  const place = (code: string) => order.get(code) ?? order.size;
  const compare = (a: string, b: string) => (grouping === 'code' ? place(a) - place(b) : 0) || comparePaths(a, b);
  const names = [...groups.keys()].filter((name) => name !== undefined).sort(compare);
  const sorted = grouping === 'code' ? [...names, undefined] : [undefined, ...names];
  return sorted.flatMap((name) => {
    const list = groups.get(name);
    return list ? [{ name, memos: list }] : [];
  });
}

/** The memos in which, or in whose codes, coder or file, `text` stands; case doesn't matter. */
export function filterMemos(memos: readonly Memo[], text: string): Memo[] {
  const wanted = text.trim().toLocaleLowerCase();
  return memos.filter((memo) => {
    const words = [memo.text, ...memo.codes, memo.coder ?? '', memo.path];
    return words.some((it) => it.toLocaleLowerCase().includes(wanted));
  });
}
