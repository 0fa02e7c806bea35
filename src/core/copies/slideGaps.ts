import { NOWHERE, type TalkWords } from './talkWords';

/**
 * Of words that are in one text only it can't always be told which they are: of `so I said. So I went.` and `so I went.` either `so I` may be
 * gone. Moves each such gap, as far as the words are the same, to where a paragraph begins: what was left out or put in is most often a
 * paragraph. Takes time in proportion to the texts.
 *
 * @param places where each word is in the other text; changed in place.
 */
export function slideGaps(words: TalkWords, others: TalkWords, places: Int32Array): void {
  slide(words, places);
  const back = new Int32Array(others.keys.length).fill(NOWHERE);
  places.forEach((place, i) => {
    if (place !== NOWHERE) back[place] = i;
  });
  slide(others, back);
  places.fill(NOWHERE);
  back.forEach((place, i) => {
    if (place !== NOWHERE) places[place] = i;
  });
}

function slide({ keys, paragraphs }: TalkWords, places: Int32Array): void {
  const { length } = places;
  for (let from = 1; from < length; from++) {
    if (places[from] !== NOWHERE || places[from - 1] === NOWHERE) continue;
    let to = from;
    while (to < length && places[to] === NOWHERE) to++;
    if (to < length && places[to] === (places[from - 1] ?? 0) + 1) {
      const by = nearestParagraph(keys, paragraphs, places, from, to);
      move(places, from, to, by);
      to += Math.max(0, by);
    }
    from = to;
  }
}

/** By how many words a gap has to be moved so that it begins where a paragraph does; 0 where it can't. */
function nearestParagraph(
  keys: readonly string[],
  paragraphs: Int32Array,
  places: Int32Array,
  from: number,
  to: number,
): number {
  const begins = (word: number) => paragraphs[word] !== paragraphs[word - 1];
  if (begins(from)) return 0;
  const follows = (word: number) => places[word] === (places[word - 1] ?? 0) + 1;
  let left = 0;
  for (let i = 1; keys[from - i] === keys[to - i] && places[from - i] !== NOWHERE; i++) {
    if (begins(from - i)) left = i;
    if (left || from - i < 1 || !follows(from - i)) break;
  }
  let right = 0;
  for (let i = 1; to + i <= places.length && keys[from + i - 1] === keys[to + i - 1]; i++) {
    if (i > 1 && !follows(to + i - 1)) break;
    if (begins(from + i)) right = i;
    if (right) break;
  }
  if (left && right) return left <= right ? -left : right;
  return left ? -left : right;
}

function move(places: Int32Array, from: number, to: number, by: number): void {
  for (let i = 0; i < by; i++) {
    places[from + i] = places[to + i] ?? NOWHERE;
    places[to + i] = NOWHERE;
  }
  for (let i = 1; i <= -by; i++) {
    places[to - i] = places[from - i] ?? NOWHERE;
    places[from - i] = NOWHERE;
  }
}
