import { CodeIndex } from '../../src/core/project/codeIndex';
import { codeTranscript, type TrackedTranscript } from '../../src/core/project/codeTranscript';
import { FollowedCodings } from '../../src/core/project/followedCodings';
import type { ContentChange } from '../../src/core/text/shift';
import { readTranscript } from '../../src/core/transcript/readTranscript';
import { codeAtRandom, talkOf } from '../anchoring/coded';
import { fromSidecar } from '../anchoring/fromSidecar';
import { interview } from '../anchoring/interview';
import { randomFrom } from '../anchoring/random';
import type { Benchmark } from './benchmark';

const TEXT = 1_000_000;
/** A keystroke is too short for the clock. */
const KEYSTROKES = 100;
const NOBODY = { isCode: () => false, isSpeaker: () => false };

/** Letters typed in the middle of a text with many codings, in which all of them are followed. */
export const keystroke: Benchmark = {
  name: `${KEYSTROKES} keystrokes in 1 MB, among these codings`,
  against: `reading all of it ${KEYSTROKES} times`,
  limit: 0.01,
  size: 2000,
  rounds: 7,
  prepare(size) {
    const { text, followed } = open(size);
    return {
      ours: () => type(followed, text),
      theirs: () => {
        for (let i = 0; i < KEYSTROKES; i++) readTranscript(text);
      },
    };
  },
};

/** What is done once when typing rests: the text is read again, and so is where its codings are, for the lenses, counts and trees. */
export const afterTyping: Benchmark = {
  name: 'what follows when typing rests in 1 MB, with these codings',
  against: 'reading all of it',
  limit: 3,
  size: 2000,
  rounds: 21,
  prepare(size) {
    const { text, followed, index, take } = open(size);
    const [letter, rest] = [text.slice(0, 1), text.slice(1)];
    let count = 0;
    // A text that is new each time, as it is after typing: nothing of it is known.
    const typed = () => `${letter}${String.fromCharCode(0x61 + (count++ % 26))}${rest}`;
    return {
      ours: () => {
        const coded = take(typed());
        index.set('p12.md', coded.codings);
        return followed;
      },
      theirs: () => readTranscript(typed()),
    };
  },
};

function type(followed: FollowedCodings, text: string): void {
  const line = text.slice(0, text.length / 2).split('\n').length;
  for (let i = 0; i < KEYSTROKES; i++) {
    const start = { line, character: i };
    const change: ContentChange = { range: { start, end: start }, text: 'x' };
    followed.follow([change]);
  }
}

function open(size: number) {
  const text = interview((TEXT * size) / 2000, randomFrom(1));
  const codings = fromSidecar(codeAtRandom(talkOf(text), size, randomFrom(2)));
  const sidecars = [{ path: 'p12.md.codes.yaml', coder: undefined, codings }];
  const followed = new FollowedCodings();
  const index = new CodeIndex(() => []);
  const take = (now: string): TrackedTranscript => {
    const coded = codeTranscript('p12.md', now, sidecars, NOBODY, followed.now(now, false));
    followed.goOn(coded, now, false);
    return coded;
  };
  take(text);
  return { text, followed, index, take };
}
