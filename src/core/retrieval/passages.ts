import { ExcerptRows, type ExcerptNumbers } from '../excerpts/excerptRows';
import type { ExcerptNames, TalkExcerpts } from '../excerpts/talkExcerpts';
import { turnsOf } from '../excerpts/talkFacts';
import { wordSpans } from '../excerpts/wordSpans';
import { spokenParagraphs, turnAt } from '../transcript/turnAt';
import type { Said, Searched } from './searched';

/** The excerpts of a transcript with its passages: the paragraphs in which somebody says something. */
export function withPassages(talk: TalkExcerpts, said: Said, names: ExcerptNames): Searched {
  const { transcript, lines } = said;
  const ranges = spokenParagraphs(transcript).map(({ range }) => range);
  const { spans } = wordSpans(transcript, lines, ranges);
  const passages = ranges.flatMap((range, i): ExcerptNumbers[] => {
    const span = spans[i];
    if (!span || span.endWord === span.firstWord) return [];
    const speaker = names.speaker(turnAt(transcript, range.start.line)?.speaker);
    return [{ codes: -1, coder: -1, speaker, range, hasMemo: false, ...turnsOf(transcript, range), ...span }];
  });
  return { talk, rows: talk.rows.with(ExcerptRows.of(passages)), excerpts: talk.rows.count, said };
}
