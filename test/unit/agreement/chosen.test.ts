import assert from 'node:assert/strict';
import { AGREEMENT } from '../../../src/core/agreement/agreementTable';
import { askedOf, chosenIn, type Chosen } from '../../../src/vscode/agreement/chosen';

const coder = (name: string | undefined) => ({ name, key: name?.toLowerCase() ?? '', transcripts: new Set<string>() });
const [nobody, jonas, maya, rached] = [coder(undefined), coder('Jonas'), coder('Maya'), coder('Rached')];
const NONE: Chosen = { coders: undefined, options: AGREEMENT };
const asked = (coders: readonly string[], ...known: (typeof maya)[]) =>
  askedOf({ ...NONE, coders }, known)?.map(({ name }) => name);

describe('Who is chosen on the Agreement page', () => {
  it('is nobody before somebody has been, whatever else is chosen', () => {
    const chosen = chosenIn({ unit: ['sentence'] }, NONE);
    assert.deepEqual([chosen.coders, chosen.options.unit], [undefined, 'sentence']);
    assert.equal(askedOf(chosen, [jonas, maya, rached]), undefined);
  });

  it('is whom the form has', () => {
    const { coders } = chosenIn({ coder: ['', 'maya'] }, NONE);
    assert.deepEqual(asked(coders ?? [], nobody, jonas, maya), [undefined, 'Maya']);
  });

  it('loses those who have coded nothing any more, and nobody in particular takes their place', () => {
    assert.deepEqual(asked(['jonas', 'maya', 'gone'], nobody, jonas, maya), ['Jonas', 'Maya']);
    assert.equal(asked(['gone'], nobody, jonas, maya), undefined);
  });

  it('is left to the page where only two are left, since the form asks for none of them then', () => {
    assert.equal(asked(['maya', 'gone'], jonas, maya), undefined);
  });
});
