import assert from 'node:assert/strict';
import { endStyle, moreStyle, stripeStyle } from '../../../src/vscode/stripes/stripeStyle';

const WHOLE = { certain: true, hollow: false };
const DASHED = { certain: false, hollow: false };

/** What a style says besides how all of them are painted. */
function own(style: string): string {
  return style.split(';')[1] ?? '';
}

describe('The style of a stripe', () => {
  it('is painted in the same way by all that may be beside one row', () => {
    const paint = (style: string) => style.split(';').slice(2).join(';');
    const styles = [
      stripeStyle(0, 3, WHOLE, 'light'),
      stripeStyle(3, '#ffffff', DASHED, 'dark'),
      endStyle(1, 'begin'),
      moreStyle(),
    ];
    assert.equal(new Set(styles.map(paint)).size, 1);
    assert.match(
      paint(styles[0] ?? ''),
      /var\(--coding-stripe0,none\).*var\(--coding-stripe3,none\).*var\(--coding-more,none\)/,
    );
  });

  it('has the theme’s colour for a slot, and the codebook’s own', () => {
    assert.match(
      own(stripeStyle(2, 7, WHOLE, 'dark')),
      /^--coding-stripe2:linear-gradient\(var\(--vscode-transcriptCoding-code7\)/,
    );
    assert.match(
      own(stripeStyle(0, '#d97706', WHOLE, 'light')),
      /^--coding-stripe0:linear-gradient\(#d97706,#d97706\)$/,
    );
  });

  it('has an edge in the colour of the text where the codebook’s own can hardly be seen', () => {
    const edge = /#ffff00 2px,var\(--vscode-editor-foreground\) 2px/;
    assert.match(own(stripeStyle(0, '#ffff00', WHOLE, 'light')), edge);
    assert.doesNotMatch(own(stripeStyle(0, '#ffff00', WHOLE, 'dark')), edge);
    assert.match(own(stripeStyle(0, '#202020', WHOLE, 'dark')), /#202020 2px,var\(--vscode-editor-foreground\) 2px/);
  });

  it('is two lines, or slanting dashes, for the second of two coders, so that it needs no colour to be told', () => {
    const shapeOf = (certain: boolean, hollow: boolean) =>
      own(stripeStyle(1, 3, { certain, hollow }, 'dark')).replaceAll(/var\([^)]*\)/g, 'color');
    assert.equal(
      shapeOf(true, true),
      '--coding-stripe1:linear-gradient(90deg,color 1px,transparent 1px 2px,color 2px)',
    );
    const shapes = [shapeOf(true, true), shapeOf(false, true), shapeOf(true, false), shapeOf(false, false)];
    assert.equal(new Set(shapes).size, 4);
    const faint = own(stripeStyle(0, '#ffff00', { certain: true, hollow: true }, 'light'));
    assert.match(faint, /#ffff00 1px,.*var\(--vscode-editor-foreground\) 2px/);
  });
});
