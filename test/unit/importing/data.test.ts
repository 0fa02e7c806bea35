import assert from 'node:assert/strict';
import { blocks, imported, refusal } from './files';

function json(value: unknown): string {
  return JSON.stringify(value);
}

describe('importing what recognisers write', () => {
  it('reads Whisper: pieces are put together to turns, with the times that these begin at', async () => {
    const segments = [
      { start: 1.2, end: 3, text: ' So we count', speaker: 'SPEAKER_00' },
      { start: 3, end: 5, text: ' the trees.', speaker: 'SPEAKER_00' },
      { start: 9, end: 10, text: ' Every year.', speaker: 'SPEAKER_00' },
      { start: 3661.9, end: 3663, text: ' Why?', speaker: 'SPEAKER_01' },
      { start: 3664, end: 3665, text: ' Hm.' },
      { start: 3664, end: 3665, text: '  ' },
    ];
    const { text } = await imported('a.json', json({ text: '…', segments }));
    assert.equal(
      text,
      blocks(
        '**SPEAKER_00:** (00:00:01) So we count the trees.',
        'Every year.',
        '**SPEAKER_01:** (01:01:01) Why?',
        '**Unknown speaker:** (01:01:04) Hm.',
      ),
    );
  });

  it('reads Whisper without speakers as paragraphs, long ones ended with their sentences', async () => {
    const segments = Array.from({ length: 40 }, (_, n) => ({
      start: n,
      end: n + 1,
      text: `We have counted tree number ${n}.`,
    }));
    const { text, made } = await imported('a.json', json({ segments }));
    const paragraphs = text.trim().split('\n\n');
    assert.equal(made.turns, 0);
    assert.ok(paragraphs.length > 1 && paragraphs.every((it) => it.length < 700 && it.endsWith('.')));
    assert.match(paragraphs[1] ?? '', /^\[00:00:20\] /);
    const words = paragraphs.map((it) => it.replace(/^\[.*?\] /, ''));
    assert.equal(words.join(' '), segments.map((it) => it.text).join(' '));
  });

  it('reads whisper.cpp and chunks', async () => {
    const cpp = {
      transcription: [
        { offsets: { from: 0, to: 1000 }, text: ' One.' },
        { offsets: { from: 9000, to: 9500 }, text: ' Two.' },
      ],
    };
    assert.equal((await imported('a.json', json(cpp))).text, blocks('[00:00:00] One.', '[00:00:09] Two.'));
    const chunks = {
      text: 'One. Two.',
      chunks: [
        { timestamp: [0, 1], text: ' One.' },
        { timestamp: [1, null], text: ' Two.' },
      ],
    };
    assert.equal((await imported('a.json', json(chunks))).text, blocks('[00:00:00] One. Two.'));
  });

  it('reads AssemblyAI, with utterances and without', async () => {
    const utterances = [
      { speaker: 'A', start: 250, end: 900, text: 'We count.', words: [] },
      { speaker: 'B', start: 61_000, end: 62_000, text: 'Why?', words: [] },
    ];
    assert.equal(
      (await imported('a.json', json({ id: 'x', text: 'We count. Why?', words: [], utterances }))).text,
      blocks('**Speaker A:** (00:00:00) We count.', '**Speaker B:** (00:01:01) Why?'),
    );
    const without = json({
      id: 'x',
      text: 'We count. Why?',
      words: [{ text: 'We', start: 0, end: 1 }],
      utterances: null,
    });
    assert.equal((await imported('a.json', without)).text, blocks('We count. Why?'));
  });

  it('reads Deepgram: utterances, paragraphs, channels, plain', async () => {
    const of = (results: unknown) => imported('a.json', json({ metadata: {}, results })).then(({ text }) => text);
    const utterances = [
      { start: 0.5, end: 1, transcript: 'We count.', speaker: 0, channel: 0 },
      { start: 2, end: 3, transcript: 'Why?', speaker: 1, channel: 0 },
    ];
    assert.equal(
      await of({ channels: [], utterances }),
      blocks('**Speaker 0:** (00:00:00) We count.', '**Speaker 1:** (00:00:02) Why?'),
    );
    const paragraph = (speaker: number | undefined, start: number, ...texts: string[]) => ({
      speaker,
      start,
      end: start + 1,
      sentences: texts.map((text) => ({ text })),
    });
    const channel = (...paragraphs: unknown[]) => ({ alternatives: [{ transcript: 'x', paragraphs: { paragraphs } }] });
    assert.equal(
      await of({ channels: [channel(paragraph(0, 1, 'We count.', 'A lot.'), paragraph(1, 3, 'Why?'))] }),
      blocks('**Speaker 0:** (00:00:01) We count. A lot.', '**Speaker 1:** (00:00:03) Why?'),
    );
    assert.equal(
      await of({ channels: [channel(paragraph(undefined, 4, 'We count.')), channel(paragraph(undefined, 1, 'Why?'))] }),
      blocks('**Speaker 1:** (00:00:01) Why?', '**Speaker 0:** (00:00:04) We count.'),
    );
    assert.equal(await of({ channels: [{ alternatives: [{ transcript: 'We count.' }] }] }), 'We count.\n');
  });

  it('says what is wrong with other JSON', async () => {
    assert.equal(await refusal(imported('a.json', '{"segments": [')), 'This file is damaged or incomplete.');
    for (const other of ['{}', '[]', 'null', '3', '{"text": 1}', '{"segments": {}}', '{"results": []}'])
      assert.match(await refusal(imported('a.json', other)), /no transcript of Whisper/);
    for (const empty of [
      '{"segments": []}',
      '{"segments": [1, null, {"text": 2}]}',
      '{"results": {"channels": [null]}}',
    ])
      assert.equal(await refusal(imported('a.json', empty)), 'There is no text in this file.');
  });
});
