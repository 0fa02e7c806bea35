import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { hashOfWords } from '../../../src/core/codings/fingerprint';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import { problemText } from '../../../src/core/text/problem';

const BASE = `# Study of Rached
transcript: p12.md
codings:
  - id: a1
    codes: [A, B] # both
    at: 5:1-5:40
    quote: Every single year of it, I would say so
    memo: Ask.

  # The second talk begins here.
  - id: b2
    codes: [A]
    at: 90:1-90:40
    quote: That was the day on which it had changed

  - id: c3
    codes: [C]
    at: 120:1-120:6
    quote: Yeah.
    context: {speaker: Ann, before: did it}
`;

/** A text in which each of these lines, or parts of lines, became another. */
function changed(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), from);
    return now.replace(from, () => to);
  }, text);
}

interface Found {
  readonly text: string;
  readonly conflicts: readonly string[];
}

function merge(base: string | undefined, ours: string, theirs: string): Found {
  const result = mergeSidecars(base, ours, theirs);
  assert.ok(result.kind === 'merged', JSON.stringify(result));
  return { text: result.text, conflicts: result.conflicts.map(problemText) };
}

/** Merges in both directions, which has to make no difference in what is said. */
function mergeBoth(base: string | undefined, ours: string, theirs: string): Found {
  const found = merge(base, ours, theirs);
  const other = merge(base, theirs, ours);
  const said = (text: string) =>
    readSidecar(text).sidecar.codings.map((coding) => {
      return { ...coding, codes: [...coding.codes].sort(), source: 0, codesAt: 0 };
    });
  const byId = (text: string) => said(text).sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(byId(other.text), byId(found.text));
  assert.deepEqual([...other.conflicts].sort(), [...found.conflicts].sort());
  return found;
}

const clean = (text: string): Found => ({ text, conflicts: [] });

describe('mergeSidecars', () => {
  it('puts a coding of theirs in its place in the text, as it is written there', () => {
    const added = `  # Theirs.
  - id: "t1"   # by hand
    codes:
      - T # why
    at: 50:1-50:9
    mine: {a: 1}
    quote: >-
      folded
      words
`;
    const theirs = changed(BASE, ['\n  # The second', `\n${added}\n  # The second`]);
    const ours = changed(BASE, ['memo: Ask.', 'memo: Ask Ann.']);
    assert.deepEqual(merge(BASE, ours, theirs), clean(changed(theirs, ['memo: Ask.', 'memo: Ask Ann.'])));
  });

  it('keeps the line breaks, the byte order mark and the end of ours', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`;
    const ours = changed(BASE, ['memo: Ask.', 'memo: Ask Ann.']);
    const theirs = `${BASE}
  - id: d4
    codes: [D]
    at: 130:1-130:9
    quote: at the end
    memo: |-
      two
      lines
`;
    const both = changed(theirs, ['memo: Ask.', 'memo: Ask Ann.']);
    assert.deepEqual(merge(windows(BASE), windows(ours), theirs), clean(windows(both)));
  });

  it('writes what is new at the margin of ours, in its style', () => {
    const ours = 'codings:\n- id: a\n  codes: [A]\n  at: 1:1-1:9\n  quote: x\n';
    const entry = '- id: b\n  codes: [B]\n  at: 2:1-2:9\n  quote: |-\n    one\n\n    two\n';
    const theirs = `codings:\n${entry.replace(/^(?=.)/gm, '    ')}`;
    assert.deepEqual(merge(undefined, ours, theirs), clean(ours + entry));
    const flow = 'codings: [{id: a, codes: [A], at: 1:1-1:9, quote: x}]\n';
    const both =
      'codings: [{id: a, codes: [A], at: 1:1-1:9, quote: x}, {id: b, codes: [B], at: 2:1-2:9, quote: "one\\n\\ntwo"}]\n';
    assert.deepEqual(merge(undefined, flow, theirs), clean(both));
  });

  it('takes over comments that theirs has put to a coding', () => {
    const theirs = changed(BASE, ['codes: [A]\n', 'codes: [A] # sure?\n'], ['  - id: c3', '  # Short.\n  - id: c3']);
    const ours = changed(BASE, ['memo: Ask.', 'memo: Ask Ann.']);
    assert.deepEqual(merge(BASE, ours, theirs), clean(changed(theirs, ['memo: Ask.', 'memo: Ask Ann.'])));
  });

  it('removes what one side removed and the other left as it was, or only moved with its text', () => {
    const ours = changed(BASE, [/ {2}- id: b2[^]*?\n\n/.exec(BASE)?.[0] ?? '?', '']);
    const theirs = changed(BASE, ['at: 90:1-90:40', 'at: 94:1-94:40'], ['at: 120:1-120:6', 'at: 124:1-124:6']);
    const { text, conflicts } = mergeBoth(BASE, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.equal(text, changed(ours, ['at: 120:1-120:6', 'at: 124:1-124:6']));
  });

  it('keeps what one side removed and the other changed, and says so', () => {
    const ours = changed(BASE, [/ {2}- id: b2[^]*?\n\n/.exec(BASE)?.[0] ?? '?', '']);
    for (const change of [
      ['it had changed\n', 'it had changed\n    memo: Important.\n'],
      ['codes: [A]\n', 'codes: [A, D]\n'],
      ['at: 90:1-90:40', 'at: 90:1-91:9'],
      ['on which it had changed', 'on which it has changed'],
    ] as const) {
      const theirs = changed(BASE, change);
      const { text, conflicts } = mergeBoth(BASE, ours, theirs);
      assert.deepEqual(conflicts, ['One side of the merge removed the coding b2, the other changed it; it is kept.']);
      assert.deepEqual(readSidecar(text).sidecar.codings[1]?.conflict, new Map([['removed', 'true']]));
      assert.match(text, /\n {4}conflict: \{removed: true\}\n\n {2}#/);
    }
  });

  describe('of a coding that both sides changed', () => {
    it('merges field by field, codes one by one', () => {
      const ours = changed(BASE, ['[A, B] # both', '[B, C] # both'], ['    memo: Ask.\n', '']);
      const theirs = changed(
        BASE,
        ['[A, B] # both', '[A, B, D] # both'],
        ['at: 5:1-5:40', 'at: 7:1-7:40'],
        ['memo: Ask.', 'memo: Ask.\n    seen: yes # by me'],
      );
      const { text, conflicts } = mergeBoth(BASE, ours, theirs);
      assert.deepEqual(conflicts, []);
      assert.equal(
        text,
        changed(
          ours,
          ['[B, C] # both', '[B, C, D] # both'],
          ['at: 5:1-5:40', 'at: 7:1-7:40'],
          ['I would say so\n', 'I would say so\n    seen: yes # by me\n'],
        ),
      );
    });

    it('keeps both memos, the same one in front whichever side is ours', () => {
      const ours = changed(BASE, ['memo: Ask.', 'memo: Ask Ann first.']);
      const theirs = changed(BASE, ['memo: Ask.', 'memo: |-\n      Done:\n      twice']);
      const { text, conflicts } = mergeBoth(BASE, ours, theirs);
      assert.equal(
        text,
        changed(ours, ['memo: Ask Ann first.', 'memo: Ask Ann first.\n    conflict: {memo: "Done:\\ntwice"}']),
      );
      assert.deepEqual(conflicts, [
        'The two sides of the merge disagree about “memo” of the coding a1; both are kept.',
      ]);
      const removed = changed(BASE, ['    memo: Ask.\n', '']);
      assert.deepEqual(
        readSidecar(mergeBoth(BASE, ours, removed).text).sidecar.codings[0]?.conflict,
        new Map([['memo', '']]),
      );
    });

    it('keeps a code where each side has taken away what the other left', () => {
      const ours = changed(BASE, ['[A, B] # both', '[A] # both']);
      const theirs = changed(BASE, ['[A, B] # both', '[B] # both']);
      const { text } = mergeBoth(BASE, ours, theirs);
      const [coding] = readSidecar(text).sidecar.codings;
      assert.deepEqual([coding?.codes, coding?.conflict], [['B'], new Map([['codes', ['A']]])]);
    });

    it('keeps place and words of one side together, and those of the other under conflict', () => {
      const ours = changed(BASE, ['at: 5:1-5:40', 'at: 5:1-5:24'], ['of it, I would say so', 'of it']);
      const theirs = changed(BASE, ['at: 5:1-5:40', 'at: 5:7-5:40'], ['Every single', 'single']);
      const { text, conflicts } = mergeBoth(BASE, ours, theirs);
      assert.deepEqual(conflicts, [
        'The two sides of the merge disagree about “at” of the coding a1; both are kept.',
        'The two sides of the merge disagree about “quote” of the coding a1; both are kept.',
      ]);
      assert.match(text, /at: 5:7-5:40\n {4}quote: single year of it, I would say so\n/);
      assert.match(text, /conflict: \{at: 5:1-5:24, quote: Every single year of it\}/);
    });

    it('doesn’t ask about places where the words are the same: they are looked for anyway', () => {
      const ours = changed(BASE, ['at: 90:1-90:40', 'at: 92:1-92:40']);
      const theirs = changed(
        BASE,
        ['at: 90:1-90:40', 'at: 97:1-98:1'],
        ['That was the day on which it had changed', '|-\n      That was the day on which it\n      had changed'],
      );
      assert.deepEqual(mergeBoth(BASE, ours, theirs), clean(theirs));
    });

    it('takes the words of the side that corrected them, whatever the other’s place', () => {
      const ours = changed(BASE, ['at: 90:1-90:40', 'at: 92:1-92:40']);
      const theirs = changed(BASE, ['which it had changed', 'which it changed'], ['at: 90:1-90:40', 'at: 90:1-90:36']);
      assert.deepEqual(mergeBoth(BASE, ours, theirs), clean(theirs));
    });

    it('keeps what was to be decided already, and adds to it', () => {
      const flagged = changed(BASE, ['memo: Ask.', 'memo: Ask.\n    conflict: {memo: Not yet., codes: [Z]}']);
      const ours = changed(flagged, ['memo: Ask.', 'memo: Ask Ann first.']);
      const theirs = changed(flagged, ['memo: Ask.', 'memo: Done.'], [', codes: [Z]', '']);
      const { conflict } = readSidecar(mergeBoth(flagged, ours, theirs).text).sidecar.codings[0]!;
      assert.deepEqual(conflict, new Map([['memo', 'Not yet.\n\nDone.']]));
      const settled = changed(flagged, ['\n    conflict: {memo: Not yet., codes: [Z]}', '']);
      const moved = changed(flagged, ['at: 5:1-5:40', 'at: 6:1-6:40']);
      assert.deepEqual(mergeBoth(flagged, settled, moved), clean(changed(settled, ['at: 5:1-5:40', 'at: 6:1-6:40'])));
    });
  });

  describe('in a confidential study', () => {
    const quote = 'quote: That was the day on which it had changed';
    const words = hashOfWords('b2', 'That was the day on which it had changed');
    const hash = `hash: {words: ${words}, length: 40, before: 3fa177bd}`;

    it('brings no words back, and knows the same words by their hash', () => {
      const ours = changed(BASE, [quote, hash]);
      const theirs = changed(BASE, ['at: 90:1-90:40', 'at: 92:1-92:40']);
      assert.deepEqual(mergeBoth(BASE, ours, theirs), clean(changed(ours, ['at: 90:1-90:40', 'at: 92:1-92:40'])));
    });

    it('keeps hashes of other words under conflict, and not the words', () => {
      const ours = changed(BASE, [quote, hash], ['at: 90:1-90:40', 'at: 91:1-91:40']);
      const theirs = changed(BASE, [quote, 'quote: That was the day'], ['at: 90:1-90:40', 'at: 90:1-90:17']);
      const { text } = mergeBoth(BASE, ours, theirs);
      assert.doesNotMatch(text, /That was the day/);
      assert.ok(text.includes(`hash: {words: ${hashOfWords('b2', 'That was the day')}, length: 16}`), text);
    });
  });

  describe('of codings with one id that both sides added', () => {
    const added = (at: string, quote: string) => `${BASE}
  - id: x1
    codes: [X]
    at: ${at}
    quote: ${quote}
`;

    it('takes them for one where they have their place or words in common', () => {
      const ours = added('130:1-130:9', 'words that are long enough');
      const theirs = changed(added('132:1-132:9', 'words that are long enough'), ['[X]', '[Z]']);
      const { text, conflicts } = mergeBoth(BASE, ours, theirs);
      assert.deepEqual(conflicts, []);
      assert.match(text, /id: x1\n {4}codes: \[X, Z\]\n {4}at: 132/);
    });

    it('keeps both where they are different ones, and gives one a new id, once and for all', () => {
      const ours = added('130:1-130:9', 'words that are long enough');
      const theirs = added('140:1-140:9', 'something else altogether');
      const { text, conflicts } = mergeBoth(BASE, ours, theirs);
      assert.deepEqual(conflicts, []);
      const codings = readSidecar(text).sidecar.codings.slice(3);
      assert.deepEqual(
        codings.map(({ quote }) => quote),
        ['words that are long enough', 'something else altogether'],
      );
      assert.equal(new Set(codings.map(({ id }) => id)).size, 2);
      assert.ok(codings.some(({ id }) => id === 'x1') && codings.every(({ id }) => /^[a-z][a-z0-9]+$/.test(id)));
      assert.equal(merge(BASE, text, ours).text, text);
      assert.equal(merge(BASE, text, theirs).text, text);
    });
  });

  it('keeps two codings of one excerpt that have ids of their own', () => {
    const added = (id: string) => `${BASE}
  - id: ${id}
    codes: [X]
    at: 130:1-130:9
    quote: the same words
`;
    const ids = readSidecar(mergeBoth(BASE, added('x1'), added('x2')).text).sidecar.codings.map(({ id }) => id);
    assert.deepEqual(ids, ['a1', 'b2', 'c3', 'x1', 'x2']);
  });

  it('keeps entries that aren’t codings, or not yet', () => {
    const ours = changed(BASE, ['  - id: c3', '  - a note\n  - id: c3']);
    const theirs = changed(BASE, ['  - id: c3', '  - id: half\n    codes: [H]\n  - id: c3']);
    const { text } = merge(BASE, ours, theirs);
    assert.ok(text.includes('  - a note\n') && text.includes('  - id: half\n    codes: [H]\n'), text);
  });

  it('merges what the file says of itself, and keeps both where that can’t be decided', () => {
    const ours = changed(BASE, ['transcript: p12.md', 'transcript: p12-rached.md']);
    const theirs = changed(BASE, ['transcript: p12.md', 'transcript: p12.md\ncoder: rached\nstudy: 2 # of 3']);
    assert.deepEqual(
      merge(BASE, ours, theirs),
      clean(changed(ours, ['p12-rached.md', 'p12-rached.md\ncoder: rached\nstudy: 2 # of 3'])),
    );
    const other = changed(BASE, ['transcript: p12.md', 'transcript: interview-12.md']);
    const { text, conflicts } = merge(BASE, ours, other);
    assert.deepEqual(conflicts, ['The two sides of the merge disagree about “transcript” of the file.']);
    assert.match(
      text,
      /^# Study of Rached\ntranscript: interview-12\.md\nconflict: \{transcript: p12-rached\.md\}\ncodings:/,
    );
  });

  it('merges with a side that is empty', () => {
    assert.deepEqual(merge('', '', BASE), clean(BASE));
    assert.deepEqual(merge(undefined, '# nothing yet\n', BASE), clean(BASE));
    const changedOnce = changed(BASE, ['memo: Ask.', 'memo: Ask Ann.']);
    const { text, conflicts } = merge(BASE, '', changedOnce);
    assert.deepEqual(conflicts, ['One side of the merge removed the coding a1, the other changed it; it is kept.']);
    assert.deepEqual(
      readSidecar(text).sidecar.codings.map(({ id }) => id),
      ['a1'],
    );
  });

  it('merges nothing when one of the three can’t be read, and says which and why', () => {
    const broken = changed(BASE, ['codes: [C]', 'codes: [C']);
    for (const [i, side] of ['base', 'ours', 'theirs'].entries()) {
      const texts = [BASE, BASE, BASE].map((text, n) => (n === i ? broken : text));
      const result = mergeSidecars(texts[0], texts[1]!, texts[2]!);
      assert.ok(result.kind === 'unreadable');
      assert.equal(result.side, side);
      assert.equal(result.problem.range.start.line > 15, true);
    }
  });

  it('merges nothing where ours can’t be changed without changing something else with it', () => {
    const shared = changed(BASE, ['codes: [A, B] # both', 'codes: &both [A, B]'], ['codes: [C]', 'codes: *both']);
    const theirs = changed(shared, ['&both [A, B]', '&both [A, B, D]']);
    const ours = changed(shared, ['&both [A, B]', '&both [A]']);
    const result = mergeSidecars(shared, ours, theirs);
    // Both codings have these codes, and get them both.
    assert.ok(result.kind === 'merged');
    assert.deepEqual(
      readSidecar(result.text).sidecar.codings.map(({ codes }) => codes),
      [['A', 'D'], ['A'], ['A', 'D']],
    );
    const apart = changed(shared, ['codes: *both', 'codes: [A, B, E]']);
    const found = mergeSidecars(shared, apart, theirs);
    assert.ok(found.kind === 'merged');
    assert.deepEqual(readSidecar(found.text).sidecar.codings[2]?.codes, ['A', 'B', 'E', 'D']);
    const refused = mergeSidecars(shared, ours, changed(shared, ['codes: *both', 'codes: *both\n    memo: x']));
    assert.ok(refused.kind === 'merged' && refused.text.includes('memo: x'));
  });
});
