import assert from 'node:assert/strict';
import { addSpeakers, setRole } from '../../../src/core/codebook/speakerEdits';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';

function withRole(text: string, name: string, role: string | undefined): string {
  return applyEdits(text, setRole(text, name, role));
}

describe('setRole', () => {
  const cases: [what: string, before: string, name: string, role: string | undefined, after: string][] = [
    [
      'makes the list, and leaves all else',
      '# mine\ncodes:\n  - A # a\n',
      'Ann',
      'participant',
      '# mine\ncodes:\n  - A # a\nspeakers:\n  - name: Ann\n    role: participant\n',
    ],
    ['makes it in a new codebook', '', 'Ann', 'participant', 'speakers:\n  - name: Ann\n    role: participant\n'],
    [
      'adds a speaker behind the last one',
      'speakers:\n- Ann # a\n# end\n',
      'Bob',
      'guest',
      'speakers:\n- Ann # a\n- name: Bob\n  role: guest\n# end\n',
    ],
    [
      'gives keys to an entry that is only a name',
      'speakers:\n  - Ann # a\n  - Bob\n',
      'Ann',
      'guest',
      'speakers:\n  - name: Ann # a\n    role: guest\n  - Bob\n',
    ],
    [
      'does so between brackets',
      'speakers: [Ann, Bob]\n',
      'Ann',
      'guest',
      'speakers: [{name: Ann, role: guest}, Bob]\n',
    ],
    [
      'changes one',
      'speakers:\n  - role: "guest" # r\n    name: Ann\n',
      'Ann',
      'host: of all',
      'speakers:\n  - role: "host: of all" # r\n    name: Ann\n',
    ],
    [
      'puts it behind the name',
      'speakers:\n  - name: Ann\n    aliases: [A]\n',
      'A',
      'guest',
      'speakers:\n  - name: Ann\n    role: guest\n    aliases: [A]\n',
    ],
    ['takes it away', 'speakers:\n  - name: Ann\n    role: guest\n', 'Ann', undefined, 'speakers:\n  - name: Ann\n'],
    ['has nothing to take away', 'speakers: [Ann]\n', 'Bob', undefined, 'speakers: [Ann]\n'],
    [
      'has nothing to change',
      'speakers:\n  - {name: Ann, role: guest}\n',
      'Ann',
      'guest',
      'speakers:\n  - {name: Ann, role: guest}\n',
    ],
  ];
  for (const [what, before, name, role, after] of cases) {
    it(what, () => {
      assert.equal(withRole(before, name, role), after);
      assert.equal(
        withRole(before.replaceAll('\n', '\r\n'), name, role),
        before ? after.replaceAll('\n', '\r\n') : after,
      );
      const speaker = readCodebook(after).codebook.findSpeaker(name);
      assert.equal(speaker?.role, role);
    });
  }

  it('doesn’t change what it can’t understand', () => {
    for (const text of ['speakers: [', 'speakers: &all\n  - Ann\nmine: *all\nspeakers:\n', 'speakers: x\n'])
      assert.throws(() => setRole(text, 'Bob', 'guest'), UnreadableFileError, text);
  });
});

describe('addSpeakers', () => {
  it('adds several with what is said of them', () => {
    const text = 'speakers: [Ann]\n';
    const added = addSpeakers(text, [{ name: 'Bob', aliases: ['B.'] }, { name: 'Yes' }]);
    assert.equal(applyEdits(text, added), 'speakers: [Ann, {name: Bob, aliases: [B.]}, {name: "Yes"}]\n');
    assert.deepEqual(addSpeakers(text, []), []);
  });
});
