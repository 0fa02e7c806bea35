import type { Code } from '../codebook/codebook';
import { codePath } from '../project/codePath';
import { canonicalName, unknownCodes, type CodeNode } from '../project/codeTree';
import type { Study } from '../project/study';

/** A code that can be chosen. */
export interface CodeChoice {
  readonly name: string;
  /** What the codebook says of it; nothing for a code that is used but not in the codebook. */
  readonly code: Code | undefined;
  /** The codes above it, from the top. */
  readonly parents: readonly string[];
}

/** What stands already where a code is to be chosen. */
export interface There {
  readonly others: readonly string[];
  readonly typed: string;
}

/**
 * The codes that a study has: those used last, then as in the codebook, then those that it doesn't have.
 * @param there what is there already: other codes, under any name, and what has been typed, which may have been taken for a code.
 */
export function codeChoices(study: Study, recent: readonly string[], there: There): CodeChoice[] {
  const { codebook } = study;
  const used = new Set(unknownUsed(study, there).map(({ name }) => name));
  const last = recent.map((name) => canonicalName(study, name)).filter((name) => codebook.find(name) ?? used.has(name));
  const names = new Set([...last, ...codebook.all().map(({ name }) => name), ...used]);
  for (const name of there.others) names.delete(canonicalName(study, name.trim()));
  return [...names].map((name) => ({ name, code: codebook.find(name), parents: codePath(study, name).slice(0, -1) }));
}

/** The codes that are used without being in the codebook, the most used first. */
export function unknownCodeChoices(study: Study, there: There): CodeChoice[] {
  return unknownUsed(study, there)
    .sort((a, b) => b.own - a.own)
    .filter(({ name }) => !there.others.includes(name))
    .map(({ name }) => ({ name, code: undefined, parents: [] }));
}

/** The speakers of the transcripts whom the codebook doesn't have, who has most turns first, with how many. */
export function unknownSpeakers(study: Study, others: readonly string[]): { name: string; turns: number }[] {
  const turns = new Map<string, number>();
  for (const { transcript } of study.transcripts()) {
    for (const { speaker } of transcript.turns) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  }
  return [...turns]
    .filter(([name]) => !study.codebook.isSpeaker(name) && !others.includes(name))
    .map(([name, count]) => ({ name, turns: count }))
    .sort((a, b) => b.turns - a.turns);
}

/** Codes that are used elsewhere than where one is typed, and aren't in the codebook. */
function unknownUsed(study: Study, { typed }: There): CodeNode[] {
  return unknownCodes(study).filter(({ name, own }) => name !== typed || own > 1);
}
