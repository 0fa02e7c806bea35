import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { turnAt } from '../../../src/core/transcript/turnAt';
import { countsOf } from './helpers';

const FOLDER = '../shared/transcripts/';

/** Runs a test on a transcript that isn't ours to keep in the repository; skips it where the transcript isn't there. */
function onShared(file: string, what: string, test: (text: string) => void): void {
  it(`${file}: ${what}`, function () {
    if (!existsSync(FOLDER + file)) {
      console.log(`      (no ${FOLDER}${file})`);
      this.skip();
    }
    test(readFileSync(FOLDER + file, 'utf8'));
  });
}

/** How many lines match. */
function grep(text: string, pattern: RegExp): number {
  return text.split(/\r?\n/).filter((line) => pattern.test(line)).length;
}

describe('real transcripts', () => {
  const delve = 'delve-pdf-interview-12-rached.md';
  onShared(delve, 'turns', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.layout, 'heading');
    assert.equal(transcript.turns.length, 141);
    assert.deepEqual(countsOf(transcript), { 'Interviewer 1': 46, Interviewee: 85, 'Interviewer 2': 10 });
    assert.equal(new Lines(text).line(transcript.turns.at(-1)!.endLine).startsWith('Created'), false);
  });
  onShared(delve, 'labels', (text) => {
    const { labels, turns } = readTranscript(text);
    assert.equal(labels.length, 14);
    assert.equal(new Set(labels.map(({ code }) => code)).size, 8);
    const coded = (line: number): unknown[] => {
      const label = labels.find(({ range }) => range.start.line === line - 1);
      const turn = turnAt({ turns }, line - 1);
      return [turn && turn.line + 1, label?.excerpt && label.excerpt.start.line + 1];
    };
    assert.deepEqual([283, 285, 347, 419, 423].map(coded), [
      [277, 281],
      [277, 281],
      [341, 345],
      [415, 417],
      [415, 421],
    ]);
  });
  onShared('colon-interview-12.txt', 'as many turns as lines with a name', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.layout, 'colon');
    assert.equal(transcript.turns.length, grep(text, /^[A-Za-z0-9 ]+:/));
    assert.deepEqual(countsOf(transcript), { 'Interviewer 1': 53, Interviewee: 95, 'Interviewer 2': 12 });
  });
  onShared('colon-french-interview-2.txt', 'a space before the colon', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.turns.length, grep(text, /^\s*Interviewe[re]\d( \d)?\s*:/));
    assert.deepEqual(countsOf(transcript), {
      Interviewer1: 43,
      Interviewee1: 44,
      Interviewer2: 1,
      'Interviewer2 2': 1,
    });
  });
  onShared('colon-focus-group-1.txt', 'lines without blank lines', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.turns.length, grep(text, /^(David|Will|Amir|Isaiah|Ibrahim|Moderator):/));
    assert.equal(countsOf(transcript)['Moderator'], 1);
  });
  onShared('colon-kelly.txt', 'two speakers', (text) => {
    const transcript = readTranscript(text);
    assert.deepEqual(countsOf(transcript), {
      'Researcher 1': grep(text, /^Researcher 1:/),
      Kelly: grep(text, /^Kelly:/),
    });
  });
  onShared('bold-colon-backstage-9.md', 'bold names', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.turns.length, grep(text, /^\*\*[A-Z][a-z]+ [A-Z][a-z]+:\*\*/));
    assert.equal(Object.keys(countsOf(transcript)).length, 3);
  });
  onShared('heading-colon-chinese.md', 'full-width colons', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.turns.length, grep(text, /^### .+：$/));
  });
  onShared('initials-colon-minutes.md', 'initials, and headings as titles', (text) => {
    const transcript = readTranscript(text);
    assert.equal(transcript.layout, 'colon');
    assert.ok(transcript.turns.length >= grep(text, /^[A-Z]{2,3}:/) - 1);
    assert.ok(Object.keys(countsOf(transcript)).every((name) => !/agenda|consensus|http/i.test(name)));
  });
  for (const file of ['subtitles-strato.srt', 'whisper-no-speakers.md'])
    onShared(file, 'no absurd speakers', (text) => {
      assert.deepEqual(countsOf(readTranscript(text)), {});
    });
});
