import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Codebook } from '../../../src/core/codebook/codebook';
import { shareOf } from '../../../src/core/speakers/person';
import { Roster } from '../../../src/core/speakers/roster';
import { speakersOf } from '../../../src/core/speakers/speakersOf';
import { rosterOf, StudySpeakers } from '../../../src/core/speakers/studySpeakers';
import { MemoryFiles, file, sidecar, studyOf } from '../project/memoryStudy';
import { runs } from '../runs';

const P1 = file(
  'Interviewer: How was it?',
  '',
  'ANN: Good and bad and long.',
  '',
  'Interviewer: And then?',
  '',
  'Ann: We went home.',
  '',
  'Work',
);
const P2 = file('Interviewer: And you?', '', 'Bob: Me too.', '', 'SPEAKER_02: Who asks?', '', 'Bob: I do.');
const P3 = file('SPEAKER_02: Here I am.', '', 'Speaker 1: So am I.', '', 'speaker_02: Still here.');
const BOOK = file(
  'codes: [Work]',
  'speakers:',
  '  - {name: Iris, role: interviewer, aliases: [Interviewer]}',
  '  - {name: Cid, role: participant}',
);

/** A roster as a reader sees it. */
function shown({ speakers, unnamed }: Roster): string[] {
  return [
    ...speakers.map((it) => {
      const { name, known, turns, words, ofWords, codings, transcripts, isTogether } = it;
      const places = transcripts.map(({ path, line, words: its }) => `${path}:${line + 1} ${its}`).join(', ');
      const who = `${name}${known?.role ? ` (${known.role})` : ''}${isTogether ? ' together' : ''}`;
      return `${who}: ${turns} turns, ${words}/${ofWords} words, ${codings} codings; ${places}`;
    }),
    ...[...unnamed.values()]
      .flat()
      .map(({ path, name, line, turns, words, ofWords }) => `${path}:${line + 1} ${name} ${turns} ${words}/${ofWords}`),
  ];
}

describe('speakersOf', () => {
  it('counts turns, words and codings, each coding once, and tells where they begin', async () => {
    const study = await studyOf({
      'codebook.yaml': 'codes: [Work, Home]\n',
      'p1.md': P1,
      'p1.md.codes.yaml': sidecar(
        'p1.md',
        ['a', 'Work, Home', '3:6-3:10', 'Good'],
        ['b', 'Home', '1:14-3:10', '"How was it?\\n\\nANN: Good"'],
      ),
    });
    const coded = study.transcript('p1.md');
    assert.ok(coded);
    assert.deepEqual(speakersOf(coded), [
      { name: 'Interviewer', line: 0, turns: 2, words: 5, codings: 1 },
      { name: 'ANN', line: 2, turns: 1, words: 5, codings: 2 },
      { name: 'Ann', line: 6, turns: 1, words: 3, codings: 1 },
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(speakersOf(coded))), speakersOf(coded), 'plain data');
  });
});

describe('a study’s roster', () => {
  it('puts together the codebook’s names, aliases and spellings, and keeps voices without a name in their files', async () => {
    const study = await studyOf({ 'codebook.yaml': BOOK, 'p1.md': P1, 'p2.md': P2, 'p3.md': P3 });
    assert.deepEqual(shown(rosterOf(study)), [
      'Iris (interviewer): 3 turns, 7/21 words, 0 codings; p1.md:1 5, p2.md:1 2',
      'Cid (participant): 0 turns, 0/0 words, 0 codings; ',
      'ANN: 2 turns, 8/13 words, 1 codings; p1.md:3 8',
      'Bob: 2 turns, 4/8 words, 0 codings; p2.md:3 4',
      'p2.md:5 SPEAKER_02 1 2/8',
      'p3.md:1 SPEAKER_02 2 5/8',
      'p3.md:3 Speaker 1 1 3/8',
    ]);
  });

  it('takes a voice for the person whom the codebook says it is', async () => {
    const book = file('speakers: [{name: Dora, aliases: [SPEAKER_02]}]');
    const study = await studyOf({ 'codebook.yaml': book, 'p2.md': P2, 'p3.md': P3 });
    assert.deepEqual(shown(rosterOf(study)).slice(0, 1), [
      'Dora: 3 turns, 7/16 words, 0 codings; p2.md:5 2, p3.md:1 5',
    ]);
  });

  it('keeps people apart whom the codebook has under names that differ only in capitals', async () => {
    const study = await studyOf({ 'codebook.yaml': 'codes: [Work]\nspeakers: [Ann, ANN]\n', 'p1.md': P1 });
    assert.deepEqual(
      rosterOf(study).speakers.map(({ name, words }) => `${name} ${words}`),
      ['Ann 3', 'ANN 5', 'Interviewer 5'],
    );
  });

  it('has those who speak at the same time last', async () => {
    const text = 'Ann & Bob: Yes.\n\nAnn: I said so.\n\nBob: So did I.\n\nAnn & Bob: Yes.\n\nZed: No.\n\nZed: No.\n';
    const study = await studyOf({ 'p1.md': `${text}\nAnn: One.\n\nBob: Two.\n` });
    const names = rosterOf(study).speakers.map(({ name, isTogether }) => `${name} ${isTogether}`);
    assert.deepEqual(names, ['Ann false', 'Bob false', 'Zed false', 'Ann & Bob true']);
  });

  it('counts a transcript again only when it is another', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'p1.md': P1, 'p2.md': P2 });
    const study = await studyOf(files);
    const asked: string[] = [];
    const speakersIn = study.speakersIn.bind(study);
    study.speakersIn = (path) => (asked.push(path), speakersIn(path));
    const speakers = new StudySpeakers();
    speakers.roster(study);
    assert.deepEqual(asked, ['p1.md', 'p2.md']);
    asked.length = 0;
    files.set('p2.md', `${P2}\nBob: And this.\n`);
    await study.update(['p2.md']);
    speakers.roster(study);
    speakers.roster(study);
    assert.deepEqual(asked, ['p2.md']);
    assert.deepEqual(shown(speakers.roster(study)), shown(rosterOf(study)));
    study.setTranscriptText('p2.md', `${P2}\nInterviewer: One more.\n`);
    assert.deepEqual(shown(speakers.roster(study)), shown(rosterOf(study)));
    assert.match(shown(speakers.roster(study))[0] ?? '', /^Iris \(interviewer\): 4 turns/);
  });

  it('has each turn and word once, whoever speaks (property)', () => {
    const name = fc.constantFrom('Ann', 'ann', 'ANN ', 'Bob', 'B.', 'SPEAKER_01', 'Speaker 1', 'Unknown', 'Ann & Bob');
    const figures = fc.record({
      name,
      line: fc.nat(9),
      turns: fc.integer({ min: 1, max: 9 }),
      words: fc.nat(99),
      codings: fc.nat(5),
    });
    const transcripts = fc.array(fc.array(figures, { maxLength: 6 }), { maxLength: 6 });
    const books = fc.constantFrom(
      Codebook.empty,
      new Codebook([], [speaker('Ann'), speaker('Bob', 'B.')]),
      new Codebook([], [speaker('Ann'), speaker('ann'), speaker('Cid', 'Unknown')]),
    );
    fc.assert(
      fc.property(books, transcripts, (book, all) => {
        const roster = new Roster(book);
        all.forEach((speakers, i) => roster.set(`p${i}.md`, speakers));
        const { speakers } = roster;
        const unnamed = [...roster.unnamed.values()].flat();
        const sum = (of: (it: { turns: number; words: number }) => number) =>
          [...speakers, ...unnamed].reduce((total, it) => total + of(it), 0);
        const expected = (of: (it: { turns: number; words: number }) => number) =>
          all.flat().reduce((total, it) => total + of(it), 0);
        assert.equal(
          sum((it) => it.turns),
          expected((it) => it.turns),
        );
        assert.equal(
          sum((it) => it.words),
          expected((it) => it.words),
        );
        for (const one of speakers) assert.ok(shareOf(one) >= 0 && shareOf(one) <= 1);
        const ids = speakers.map((it) => `${it.known !== undefined} ${it.name}`);
        assert.equal(new Set(ids).size, ids.length, ids.join());
      }),
      runs(200),
    );
  });

  it('is after any changes what it is when counted anew (property)', () => {
    const figures = fc.record({
      name: fc.constantFrom('Ann', 'ann', 'Bob', 'B.', 'SPEAKER_01', 'Unknown', 'Ann & Bob'),
      line: fc.nat(9),
      turns: fc.integer({ min: 1, max: 9 }),
      words: fc.nat(99),
      codings: fc.nat(5),
    });
    const step = fc.tuple(fc.constantFrom('p1.md', 'p2.md', 'p3.md'), fc.option(fc.array(figures, { maxLength: 4 })));
    const books = fc.constantFrom(Codebook.empty, new Codebook([], [speaker('Bob', 'B.'), speaker('Unknown')]));
    fc.assert(
      fc.property(books, fc.array(step, { maxLength: 8 }), (book, steps) => {
        const roster = new Roster(book);
        const now = new Map<string, Parameters<Roster['set']>[1]>();
        for (const [path, speakers] of steps) {
          assert.ok(roster.speakers);
          now.delete(path);
          if (speakers) now.set(path, speakers);
          if (speakers) roster.set(path, speakers);
          else roster.delete(path);
        }
        const anew = new Roster(book);
        for (const [path, speakers] of now) anew.set(path, speakers);
        assert.deepEqual(shown(roster).sort(), shown(anew).sort());
        assert.deepEqual(
          roster.speakers.map(({ name }) => name),
          anew.speakers.map(({ name }) => name),
        );
      }),
      runs(200),
    );
  });
});

function speaker(name: string, ...aliases: string[]) {
  const nameRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { name, role: undefined, aliases, aliasRanges: [], nameRange };
}
