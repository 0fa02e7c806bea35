import { CODEBOOK } from '../project/studyPaths';
import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import { contrast, LEAST_CONTRAST, type Background } from './contrast';
import type { Rule } from './rule';

/** A colour that is too like what is behind the text. The slots of the palette are the theme's, which has others for each kind of it. */
export const invisibleColor: Rule = {
  code: 'invisible-color',
  severity: 'warning',
  summary: 'A color of a code can hardly be seen.',
  help: 'It is too like the background of a theme. Choose a slot of the palette (1 to 12), which has a color for each kind of theme, or a color that is darker or lighter.',

  inStudy: ({ codebook, codebookState }, backgrounds) => {
    if (codebookState !== 'readable') return [];
    return codebook.all().flatMap(({ name, color, colorRange: range }) => {
      if (typeof color !== 'string' || !range) return [];
      return backgrounds.flatMap((background) => {
        const ratio = contrast(color, background.color);
        if (ratio >= LEAST_CONTRAST) return [];
        const args = [color, rounded(ratio), String(LEAST_CONTRAST), name];
        return [{ path: CODEBOOK, problem: problemOf(background.kind, args, range) }];
      });
    });
  },
};

function problemOf(kind: Background['kind'], args: readonly string[], range: Range): Problem {
  const at = { code: invisibleColor.code, severity: invisibleColor.severity, args, range };
  if (kind === 'light') {
    const message =
      'The color {0} can hardly be seen on a light background: their contrast is {1}:1, and should be {2}:1.';
    return { ...at, message };
  }
  const message =
    'The color {0} can hardly be seen on a dark background: their contrast is {1}:1, and should be {2}:1.';
  return { ...at, message };
}

/** One digit behind the point, never rounded up to what would be enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
