import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { HANDLES, PAIRS, SPEECH } from './layouts/conversation';
import { EXAMPLES, MORE_EXAMPLES, type Example } from './layouts/examples';
import { EXPORTS } from './layouts/exports';
import { MORE, REQUIRED, type Form } from './layouts/forms';

interface Said {
  readonly speaker: string;
  readonly time: number | undefined;
  readonly speech: string;
}

/** Ten turns of two people, half a minute apart. */
function talkOf(pair: readonly [string, string]): Said[] {
  return SPEECH.map((speech, index) => ({
    speaker: pair[index % 2 ? 1 : 0],
    time: 3000 + index * 31_000,
    speech,
  }));
}

function write({ write: turn, top = [], isTight = false }: Form, talk: readonly Said[]): string {
  const lines = talk.flatMap(({ speaker, time, speech }, index) => [
    ...turn(speaker, time ?? 0, speech, index),
    ...(isTight ? [] : ['']),
  ]);
  return [...top, ...lines, ''].join('\n');
}

/** What is read, said as `talkOf` says it: the first line of each turn's speech. */
function read(text: string): Said[] {
  const lines = new Lines(text);
  return readTranscript(text).turns.map(({ speaker, time, paragraphs }) => ({
    speaker,
    time,
    speech: paragraphs.map(({ range }) => lines.slice(range)).join(' | '),
  }));
}

function check(form: Form, pairs: Readonly<Record<string, readonly [string, string]>>): void {
  const wrong: string[] = [];
  for (const [kind, pair] of Object.entries(pairs)) {
    if (form.except?.includes(kind)) continue;
    const talk = talkOf(pair).map((each) => ({
      ...each,
      time: form.hasTimes ? each.time : undefined,
    }));
    const text = write(form, talkOf(pair));
    try {
      assert.deepEqual(read(text), talk);
      assert.equal(readTranscript(text).layout, form.layout);
      assert.deepEqual(read(text.replaceAll('\n', '\r\n')), talk, 'CR LF');
    } catch (error) {
      const [first] = (error as Error).message.split('\n');
      wrong.push(`${kind}: ${first} ${readTranscript(text).layout} ${JSON.stringify(read(text)[0])}`);
    }
  }
  if (wrong.length > 0)
    assert.fail(`${wrong.length} of ${Object.keys(pairs).length} kinds of names\n${wrong.slice(0, 5).join('\n')}`);
}

describe('turns as people’s tools and hands write them', () => {
  for (const form of REQUIRED) it(form.form, () => check(form, PAIRS));
  it('handles in small letters, where the form is sure', () => {
    const sure = REQUIRED.filter(({ form, layout }) => /webvtt|srt|time|table/.test(layout) && !form.includes(' 0:03'));
    for (const form of sure) check(form, { handles: HANDLES });
  });
});

describe('turns as more tools write them', () => {
  for (const form of MORE) it(form.form, () => check(form, PAIRS));
});

function shown({ speaker, time, speech }: Said): string {
  return `${speaker}${time === undefined ? '' : ` @${time}`}: ${speech}`.trimEnd();
}

function checkExample({ layout, lines, turns, preamble }: Example): void {
  const text = lines.join('\n');
  const transcript = readTranscript(text);
  assert.deepEqual(read(text).map(shown), turns);
  assert.equal(transcript.layout, layout);
  const source = new Lines(text);
  if (preamble !== undefined)
    assert.deepEqual(
      transcript.preamble.map(({ range }) => source.slice(range)),
      preamble,
    );
}

describe('transcripts with more in them than turns', () => {
  for (const example of EXAMPLES) it(example.what, () => checkExample(example));
});

describe('transcripts of more kinds', () => {
  for (const example of MORE_EXAMPLES) it(example.what, () => checkExample(example));
});

describe('transcripts as services, archives and courts write them', () => {
  for (const example of EXPORTS) it(example.what, () => checkExample(example));
});
