import type { ExcerptPlace, TalkFacts } from '../excerpts/talkFacts';
import { ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';

/** Places as bytes: each is near the one before. */
export function packTalkFacts({ words, turns, attributes, places }: TalkFacts): Uint8Array {
  const out = new ByteWriter();
  out.uint(words);
  out.uint(turns);
  out.list(attributes, ({ name, values }) => {
    out.text(name);
    out.list(values, (value) => out.text(value));
  });
  let [turn, word] = [0, 0];
  out.list(places, ({ firstTurn, lastTurn, firstWord, endWord }) => {
    out.int(firstTurn - turn);
    out.int(lastTurn - firstTurn);
    out.int(firstWord - word);
    out.uint(endWord - firstWord);
    [turn, word] = [firstTurn, firstWord];
  });
  return out.take();
}

/** @throws BrokenBytesError where the bytes are something else. */
export function unpackTalkFacts(bytes: Uint8Array): TalkFacts {
  const it = new ByteReader(bytes);
  const words = it.uint();
  const turns = it.uint();
  const attributes = it.list(() => ({ name: it.text(), values: it.list(() => it.text()) }));
  let [turn, word] = [0, 0];
  const places = it.list((): ExcerptPlace => {
    const firstTurn = turn + it.int();
    const lastTurn = firstTurn + it.int();
    const firstWord = word + it.int();
    [turn, word] = [firstTurn, firstWord];
    return { firstTurn, lastTurn, firstWord, endWord: firstWord + it.uint() };
  });
  return { words, turns, attributes, places };
}
