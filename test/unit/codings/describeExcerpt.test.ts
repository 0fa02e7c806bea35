import assert from 'node:assert/strict';
import { parseAt } from '../../../src/core/codings/at';
import { describeExcerpt, type Evidence } from '../../../src/core/codings/describeExcerpt';
import { placeCodings } from '../../../src/core/codings/placing/placeCodings';
import { Talk } from '../../../src/core/codings/talk';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';

function talkOf(text: string): Talk {
  return new Talk(new Lines(text), readTranscript(text));
}

function describeAt(text: string, at: string, confidential = false, id = 'k3v9w2'): Evidence {
  return describeExcerpt(talkOf(text), parseAt(at)!, { id, confidential });
}

const TALK = [
  '## Interviewer',
  '',
  'Okay, and when you moved to the new city, did that change anything?',
  '',
  'Data-low-quality',
  '',
  '## Interviewee',
  '',
  'Yeah.',
  '',
  'Data-low-quality',
  '',
  '## Interviewer',
  '',
  'We had to start again because everything was lost on the way.',
  '',
  '## Interviewee',
  '',
  'Yeah. We had to start again because everything was lost on the way.',
].join('\n');

describe('describeExcerpt', () => {
  it('says only the words where they tell the place', () => {
    assert.deepEqual(describeAt(TALK, '3:11-3:40'), { quote: 'when you moved to the new cit' });
  });

  it('says who said few words and what was said around them, across headers and labels', () => {
    assert.deepEqual(describeAt(TALK, '9:1-9:6'), {
      quote: 'Yeah.',
      context: {
        speaker: 'Interviewee',
        before: 'city, did that change anything?',
        after: 'We had to start again because',
      },
    });
  });

  it('says it of many words too that are there twice, whatever their line breaks', () => {
    const { quote, context } = describeAt(TALK, '19:7-19:68');
    assert.equal(quote, 'We had to start again because everything was lost on the way.');
    assert.deepEqual(context, { speaker: 'Interviewee', before: 'was lost on the way. Yeah.' });
  });

  it('says it of many words too that end as an abbreviated quote does, and might be taken for the beginning of more', () => {
    const text = 'Ann: I never asked the council for it …\n\nBob: So?\n\nAnn: I never asked the council for it twice.';
    const { quote, context } = describeAt(text, '1:6-1:40');
    assert.equal(quote, 'I never asked the council for it …');
    assert.deepEqual(context, { speaker: 'Ann', after: 'So? I never asked the council' });
    const sought = { id: 'x', at: parseAt('1:6-1:40')!, quote, context };
    const [placing] = placeCodings(talkOf(text.replace(quote, 'No.')), [sought]);
    assert.notEqual(placing?.state, 'moved');
  });

  it('leaves out what there is not', () => {
    assert.deepEqual(describeAt('Yeah.', '1:1-1:6'), { quote: 'Yeah.' });
    assert.deepEqual(describeAt('So, yeah.', '1:5-1:9'), { quote: 'yeah', context: { before: 'So,', after: '.' } });
    assert.deepEqual(describeAt('Yeah.', '1:3-1:3'), { quote: '' });
  });

  it('says where an excerpt ends of which only the beginning is quoted', () => {
    const text = `So. ${'word after word '.repeat(80)}\n\nThe end of it.`;
    const { quote, context } = describeAt(text, '1:5-1:1284');
    assert.match(quote, / …$/);
    assert.deepEqual(context, { before: 'So.', after: 'The end of it.' });
  });

  it('cuts no character', () => {
    const { context } = describeAt(`a${'😀'.repeat(30)}b${'😀'.repeat(30)}`, '1:62-1:63');
    assert.deepEqual(context, { before: '😀'.repeat(16), after: '😀'.repeat(16) });
    assert.equal(describeAt(`${'x'.repeat(9)}e${'\u0301'.repeat(32)} b`, '1:44-1:45').context?.before, undefined);
  });

  describe('of a confidential transcript', () => {
    it('has no words', () => {
      const evidence = describeAt(TALK, '9:1-9:6', true);
      assert.deepEqual(Object.keys(evidence), ['quote', 'hash']);
      assert.equal(evidence.quote, '');
      assert.match(evidence.hash!.words, /^[0-9a-f]{16}$/);
      assert.match(evidence.hash!.before!, /^[0-9a-f]{8}$/);
      assert.match(evidence.hash!.after!, /^[0-9a-f]{8}$/);
      assert.equal(evidence.hash!.length, 5);
    });

    it('has other hashes in another coding, and the same however the lines are broken', () => {
      assert.notEqual(
        describeAt(TALK, '9:1-9:6', true, 'a').hash?.words,
        describeAt(TALK, '9:1-9:6', true, 'b').hash?.words,
      );
      const rewrapped = TALK.replaceAll('start again', 'start\r\nagain');
      assert.deepEqual(describeAt(rewrapped, '20:1-21:52', true), describeAt(TALK, '19:1-19:68', true));
    });

    it('is SHA-256 of the id and the words', async () => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('k3v9w2\nYeah.'));
      const hex = Buffer.from(digest).toString('hex');
      assert.equal(describeAt('Yeah.', '1:1-1:6', true).hash?.words, hex.slice(0, 16));
    });
  });

  it('looks through a long text in little time for many excerpts', () => {
    const talk = talkOf('a '.repeat(100_000));
    const begun = performance.now();
    for (let i = 0; i < 2000; i++)
      describeExcerpt(talk, parseAt(`1:${i * 2 + 1}-1:${i * 2 + 900}`)!, { id: 'x', confidential: false });
    assert.ok(performance.now() - begun < 2000);
  });
});
