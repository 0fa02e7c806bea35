import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { heavilyCoded } from '../../scripts/lib/heavilyCoded.mjs';
import { openSampleStudy, openStudy, until } from './support.mjs';

const PAGE = 'interviews/p04.md';
const SETTINGS = { 'editor.minimap.enabled': false };
const VIEWPORT = { width: 1280, height: 1000 };

/** The sample study with a page on which much is coded. */
function open(options) {
  const page = Object.entries(heavilyCoded()).map(([path, text]) => [path, text.replace(/\n$/, '').split('\n')]);
  return openStudy({ '.': resolve('samples'), ...Object.fromEntries(page) }, { viewport: VIEWPORT, ...options });
}

/**
 * The stripes on screen, by row from the top: for each row those that it has, by their place from the text outwards, with their colour
 * (`rgb(…)`, or `dashes`) and `begins` and `ends`.
 */
function stripes({ page }) {
  return page.locator('.editor-instance .glyph-margin-widgets .cgmr').evaluateAll((rows) =>
    rows
      .map((row) => ({ row, top: row.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .flatMap(({ row, top }) => {
        const style = getComputedStyle(row);
        const layers = style.backgroundImage.split(/,\s*(?=none|linear|repeating|url)/);
        const value = (name) => style.getPropertyValue(name).trim();
        const found = layers.flatMap((layer, nth) => {
          if (layer === 'none') return [];
          if (nth === layers.length - 1) return ['more'];
          const color = layer.startsWith('repeating') ? 'dashes' : (/rgb\([^)]*\)/.exec(layer)?.[0] ?? layer);
          const ends = [value(`--coding-begin${nth}`) && 'begins', value(`--coding-end${nth}`) && 'ends'];
          return [[`${nth}`, color, ...ends.filter(Boolean)].join(' ')];
        });
        return found.length ? [{ top, found }] : [];
      }),
  );
}

const kinds = (rows) => rows.map(({ found }) => found.join(', '));

describe('Coding stripes', () => {
  for (const vscode of ['newest', 'oldest']) {
    it(`stand beside every row of what they code, apart where it overlaps (${vscode})`, async () => {
      const study = await open({ vscode, settings: SETTINGS, theme: 'Default Light Modern' });
      try {
        await study.open(`${PAGE}:2`);
        const rows = await until(
          'stripes',
          () => stripes(study),
          (now) => now.length > 10,
        );
        const orange = 'rgb(185, 94, 0)';
        const [first, second] = kinds(rows);
        // The paragraph as a whole is the first stripe, in each of its rows; what begins in its first row is beside it.
        assert.equal(first, `0 ${orange} begins, 1 rgb(123, 69, 192) begins`);
        assert.equal(second, `0 ${orange}, 1 rgb(123, 69, 192) ends, 2 rgb(123, 69, 192) begins`);
        const whole = kinds(rows).findIndex((row) => row.startsWith(`0 ${orange} ends`));
        assert.ok(whole > 4, JSON.stringify(kinds(rows)));
        for (let row = 0; row <= whole; row++) assert.ok(kinds(rows)[row].startsWith(`0 ${orange}`), `row ${row}`);
        for (let row = 1; row <= whole; row++) {
          const step = rows[row].top - rows[row - 1].top;
          assert.ok(step > 10 && step < 30, `rows ${row - 1} and ${row} are ${step} pixels apart`);
        }
        assert.ok(
          kinds(rows).some((row) => row.endsWith('more')),
          'more than there is room for',
        );
        const underlines = await study.page
          .locator('.editor-instance .view-overlays [class*="ced-"]')
          .evaluateAll((all) => all.map((it) => getComputedStyle(it)).map((it) => [it.borderBottomWidth, it.top]));
        assert.deepEqual([...new Set(underlines.filter(([width]) => width !== '0px').map(([, top]) => top))].sort(), [
          '-2px',
          '-4px',
          '0px',
        ]);
      } finally {
        await study.close();
      }
    });
  }

  describe('in high contrast', () => {
    let study;
    before(async () => {
      study = await open({ settings: SETTINGS, theme: 'Default High Contrast' });
      await study.open(`${PAGE}:2`);
      await study.showCodes();
    });
    after(() => study?.close());
    beforeEach(async () => {
      // Also where a test before this one was stopped halfway.
      if ((await study.rows()).some((row) => row.endsWith('hidden')))
        await study.run('Transcript Coding: Show All in the Text');
    });

    const rows = () => stripes(study);
    const colors = async () => new Set(kinds(await rows()).flatMap((row) => row.match(/rgb\([^)]*\)/g) ?? []));
    const untilColors = (what, isSo) => until(what, async () => [...(await colors())], isSo);
    const GREEN = 'rgb(92, 194, 127)';
    const ORANGE = 'rgb(240, 160, 80)';

    it('have the theme’s colours, which can be told from its background', async () => {
      const found = await untilColors('stripes', (now) => now.includes(ORANGE) && now.includes(GREEN));
      for (const color of found) {
        const [red, green, blue] = color.match(/\d+/g).map((part) => (Number(part) / 255) ** 2.2);
        const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        assert.ok((luminance + 0.05) / 0.05 >= 3, color);
      }
    });

    it('go with their code and its child codes, by a click in the tree, and come back', async () => {
      await study.clickIcon('Pay', 'Show or Hide in the Text');
      await untilColors('no code of Pay', (now) => !now.includes(GREEN) && now.includes(ORANGE));
      await study.untilRows(['Pay 16 · hidden', 'App 22']);
      assert.equal(
        (await study.spokenRows()).find((it) => it.startsWith('Code Pay,')),
        'Code Pay, 16 excerpts, Nobody in particular 6, jonas 5, maya 5, hidden in the text',
      );
      const message = study.page.locator('.tree-explorer-viewlet-tree-view .message');
      await until(
        'the message',
        () => message.innerText(),
        (text) => text.includes('Hidden in the text: 3 codes.'),
      );
      assert.ok(
        (await study.lenses()).some((lens) => lens.startsWith('Pay')),
        'the lenses stay',
      );
      await study.clickIcon('Pay', 'Show or Hide in the Text');
      await untilColors('Pay again', (now) => now.includes(GREEN));
      await study.untilRows(['Pay 16', 'App 22']);
    });

    it('are those of one code only, until all are shown again', async () => {
      await study.chooseFromMenu('Safety', 'Show Only This Code in the Text');
      await untilColors('only Safety', (now) => !now.includes(GREEN) && now.includes(ORANGE) && now.length <= 2);
      await study.untilRows(['Pay 16 · hidden', 'App 22 · hidden', 'Safety 14']);
      await study.reload();
      await study.open(`${PAGE}:2`);
      await untilColors('only Safety after a reload', (now) => now.length > 0 && now.length <= 2);
      await study.run('Transcript Coding: Show All in the Text');
      await untilColors('all', (now) => now.includes(GREEN));
      await study.untilRows(['Pay 16', 'App 22', 'Safety 14']);
    });

    it('are those of the coders who are chosen', async () => {
      const all = kinds(await rows());
      await study.run('Transcript Coding: Choose Whose Codings to Show in the Text');
      const { page } = study;
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'maya' }).click();
      await page.locator('.quick-input-widget .monaco-button').filter({ hasText: 'OK' }).click();
      const jonas = await until(
        'fewer stripes',
        async () => kinds(await rows()),
        (now) => now.length > 0 && now.join().length < all.join().length,
      );
      assert.ok(!jonas.some((row) => row.includes(ORANGE)), 'nothing of Maya’s');
      await study.run('Transcript Coding: Show All in the Text');
      await until(
        'all stripes',
        async () => kinds(await rows()),
        (now) => now.join() === all.join(),
      );
    });

    it('are switched off and on with a key; the text keeps its colours', async () => {
      const coloured = () => study.page.locator('.editor-instance .view-overlays [class*="ced-"]').count();
      const before = await coloured();
      await study.open(`${PAGE}:2`);
      await study.page.keyboard.press('Alt+k');
      await study.page.keyboard.press('g');
      await until(
        'no stripes',
        () => rows(),
        (now) => now.length === 0,
      );
      assert.equal(await coloured(), before);
      await study.page.keyboard.press('Alt+k');
      await study.page.keyboard.press('g');
      await until(
        'stripes again',
        () => rows(),
        (now) => now.length > 10,
      );
    });
  });

  it('stand side by side while two coders are compared, also when they are compared once more', async () => {
    const study = await openSampleStudy();
    try {
      const seen = async () => kinds(await stripes(study)).join();
      await study.open('interviews/p02.txt:5');
      await until('stripes', seen, (now) => now !== '');
      // Lenses that come later move the rows.
      await study.page.waitForTimeout(3000);
      const alone = await seen();
      await study.run('Transcript Coding: Compare Coders');
      const compared = await until('two sides', seen, (now) => now !== '' && now !== alone);
      await study.run('Transcript Coding: Compare Coders');
      await study.page.waitForTimeout(1500);
      assert.equal(await seen(), compared);
      await study.run('Transcript Coding: End Comparing');
      await until('as before', seen, (now) => now === alone);
    } finally {
      await study.close();
    }
  });
});
