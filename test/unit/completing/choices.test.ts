import assert from 'node:assert/strict';
import { codeChoices, unknownCodeChoices, unknownSpeakers } from '../../../src/core/completing/choices';
import { file, sidecar, studyOf } from '../project/memoryStudy';

const TALK = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes.\n\nBen: No.\n';

function study() {
  return studyOf({
    'codebook.yaml': file(
      'codes:',
      '  - name: Work',
      '    aliases: [Job, Labour]',
      '    codes:',
      '      - name: Night',
      '        codes: [Late]',
      '  - name: Help',
      'speakers: [{name: Nora, aliases: [Ben]}]',
    ),
    'interviews/a.txt': TALK,
    'interviews/a.txt.codes.yaml': sidecar(
      'a.txt',
      ['a1', 'Job, Zeal', '1:6-1:15', 'One thing'],
      ['a2', 'Work, Job', '3:6-3:12', 'I see.'],
      ['a3', 'Zeal, Apple', '5:6-5:10', 'Yes.'],
    ),
    'interviews/b.txt': TALK,
    'interviews/b.txt.codes.yaml': sidecar('b.txt', ['b1', 'Labour', '1:6-1:15', 'One thing']),
  });
}

describe('the codes to choose from', () => {
  it('are those used last, then the codebook’s, then others that are in use', async () => {
    const names = (recent: string[], others: string[]) => async () =>
      codeChoices(await study(), recent, { others, typed: '' }).map(({ name, parents }) =>
        [...parents, name].join('/'),
      );
    assert.deepEqual(await names([], [])(), ['Work', 'Work/Night', 'Work/Night/Late', 'Help', 'Apple', 'Zeal']);
    assert.deepEqual(await names(['Zeal', 'Gone', 'Late', 'Job'], [])(), [
      'Zeal',
      'Work/Night/Late',
      'Work',
      'Work/Night',
      'Help',
      'Apple',
    ]);
  });

  it('aren’t those that are there already, under whatever name', async () => {
    const choices = codeChoices(await study(), ['Labour'], { others: [' Job', 'Apple', 'Unheard-of'], typed: '' });
    assert.deepEqual(
      choices.map(({ name }) => name),
      ['Night', 'Late', 'Help', 'Zeal'],
    );
  });

  it('aren’t what is being typed, though it looks like a code in use', async () => {
    const names = async (typed: string) =>
      codeChoices(await study(), [], { others: [], typed }).map(({ name }) => name);
    assert.deepEqual(await names('Apple'), ['Work', 'Night', 'Late', 'Help', 'Zeal']);
    assert.deepEqual(await names('Zeal'), ['Work', 'Night', 'Late', 'Help', 'Apple', 'Zeal']);
    assert.deepEqual(await names('Help'), ['Work', 'Night', 'Late', 'Help', 'Apple', 'Zeal']);
  });

  it('are for a codebook the names that it doesn’t have, the most used first', async () => {
    const names = async (others: string[]) =>
      unknownCodeChoices(await study(), { others, typed: '' }).map(({ name }) => name);
    assert.deepEqual(await names([]), ['Zeal', 'Apple']);
    assert.deepEqual(await names(['Zeal']), ['Apple']);
  });

  it('are for speakers those whom the codebook doesn’t have', async () => {
    assert.deepEqual(unknownSpeakers(await study(), []), [{ name: 'Ann', turns: 4 }]);
    assert.deepEqual(unknownSpeakers(await study(), ['Ann']), []);
  });
});
