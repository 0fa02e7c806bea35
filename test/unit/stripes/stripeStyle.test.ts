import assert from 'node:assert/strict';
import { endStyle, moreStyle, stripeStyle } from '../../../src/vscode/stripes/stripeStyle';

/** What a style says besides how all of them are painted. */
function own(style: string): string {
  return style.split(';')[1] ?? '';
}

describe('The style of a stripe', () => {
  it('is painted in the same way by all that may be beside one row', () => {
    const paint = (style: string) => style.split(';').slice(2).join(';');
    const styles = [
      stripeStyle(0, 3, true, 'light'),
      stripeStyle(3, '#ffffff', false, 'dark'),
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
      own(stripeStyle(2, 7, true, 'dark')),
      /^--coding-stripe2:linear-gradient\(var\(--vscode-transcriptCoding-code7\)/,
    );
    assert.match(
      own(stripeStyle(0, '#d97706', true, 'light')),
      /^--coding-stripe0:linear-gradient\(#d97706,#d97706\)$/,
    );
  });

  it('has an edge in the colour of the text where the codebook’s own can hardly be seen', () => {
    const edge = /#ffff00 2px,var\(--vscode-editor-foreground\) 2px/;
    assert.match(own(stripeStyle(0, '#ffff00', true, 'light')), edge);
    assert.doesNotMatch(own(stripeStyle(0, '#ffff00', true, 'dark')), edge);
    assert.match(own(stripeStyle(0, '#202020', true, 'dark')), /#202020 2px,var\(--vscode-editor-foreground\) 2px/);
  });
});
