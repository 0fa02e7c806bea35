import type { Coder } from '../coders/coder';
import type { Query } from '../query/query';
import { findExcerpts } from '../retrieval/findExcerpts';
import type { FoundExcerpt, FoundExcerpts } from '../retrieval/foundExcerpts';
import type { Said } from '../retrieval/searched';
import { speakerTerms } from '../retrieval/speakerTerms';
import { spokenText } from '../retrieval/spokenText';
import { turnsOf } from '../excerpts/talkFacts';
import type { Position } from '../text/position';
import type { Attribute } from '../transcript/frontMatter';
import { linesOf } from '../transcript/readTranscript';
import type { Searchable } from '../retrieval/searchTalks';

/** All that is told of something that a query has found. */
export interface ExcerptRecord {
  /** Its path in the study. */
  readonly transcript: string;
  readonly start: Position;
  readonly end: Position;
  /** Counted from 1: of the turn in which it begins, or of the paragraph where nobody speaks; nothing before the first one. */
  readonly turn: number | undefined;
  /** The codebook's name of who speaks where it begins, or else the header's. */
  readonly speaker: string | undefined;
  readonly role: string | undefined;
  readonly isPassage: boolean;
  readonly coder: Coder;
  /** As the codebook calls them, each once. */
  readonly codes: readonly string[];
  readonly memo: string | undefined;
  /** What is said in it, on one line. */
  readonly text: string;
  readonly words: number;
  readonly attributes: readonly Attribute[];
}

/** What a query finds in a study, by transcript and in text order. */
export async function excerptRecords(query: Query, { study, table, read }: Searchable): Promise<ExcerptRecord[]> {
  const speakers = speakerTerms(study.codebook);
  const attributes = new Map(table.talks.map((talk) => [talk.path, talk.attributes]));
  const found = (await findExcerpts(query, study, table, read)) ?? [];
  const records: ExcerptRecord[] = [];
  for (const its of found) records.push(...(await recordsOf(its)));
  return records;

  async function recordsOf(its: FoundExcerpts): Promise<ExcerptRecord[]> {
    const transcript = study.transcript(its.path)?.transcript;
    if (!transcript) return [];
    const said = { transcript, lines: linesOf(await read(its.path)) };
    return [...its.excerpts()].map((it) => recordOf(it, said));
  }

  function recordOf(
    { path, range, codes, speaker, isPassage, coder, memo, words }: FoundExcerpt,
    said: Said,
  ): ExcerptRecord {
    const { firstTurn } = turnsOf(said.transcript, range);
    return {
      transcript: path,
      ...range,
      turn: firstTurn < 0 ? undefined : firstTurn + 1,
      speaker: speaker === undefined ? undefined : speakers.personOf(speaker),
      role: speaker === undefined ? undefined : speakers.roleOf(speaker),
      isPassage,
      coder,
      codes: [...new Set(codes.map((code) => study.codebook.find(code)?.name ?? code))],
      memo,
      text: spokenText(said, range),
      words,
      attributes: attributes.get(path) ?? [],
    };
  }
}
