import { Talk } from '../codings/talk';
import { linesOf, readLines } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';
import { alignWords } from './alignWords';
import { carryWords, type Alignment } from './carryWords';
import type { Copy } from './copy';
import { marksOf, spanOfWords, type WordedTalk } from './excerptRange';
import { slideGaps } from './slideGaps';
import { talkWords, wordsWithin, type WordSpan } from './talkWords';
import type { Range } from '../text/position';

/** A transcript of the study, whose words are looked for in copies. */
export class Original implements WordedTalk {
  readonly talk: Talk;
  readonly words;

  constructor(text: string, vocabulary: Vocabulary | undefined) {
    const lines = linesOf(text);
    this.talk = new Talk(lines, readLines(lines, vocabulary));
    this.words = talkWords(this.talk);
  }

  /** Which words a stretch of the transcript has a part of. */
  wordsOf(range: Range): WordSpan {
    return wordsWithin(this.words, this.talk.spanOf(range));
  }

  align(copy: Copy): AlignedCopy {
    return new AlignedCopy(this, copy);
  }
}

/** A copy, and where its words are in the transcript. */
export class AlignedCopy {
  private readonly copy: WordedTalk;
  private readonly alignment: Alignment;

  constructor(
    private readonly original: Original,
    { lines, transcript }: Copy,
  ) {
    const talk = new Talk(lines, transcript);
    const words = talkWords(talk);
    this.copy = { talk, words };
    const others = original.words;
    const places = alignWords(words.keys, others.keys);
    slideGaps(words, others, places);
    this.alignment = { words, others, places };
  }

  /** Where an excerpt of the copy is in the transcript, by whole words; nothing where that can't be told, see {@link carryWords}. */
  carry(range: Range): Range | undefined {
    const span = this.copy.talk.spanOf(range);
    const excerpt = wordsWithin(this.copy.words, span);
    const found = excerpt.to > excerpt.from ? carryWords(this.alignment, excerpt) : undefined;
    if (!found) return undefined;
    const [start, end] = spanOfWords(this.original, found, marksOf(this.copy, span, excerpt));
    return this.original.talk.lines.rangeAt(start, end);
  }
}
