import type { CodeColor } from '../../core/codebook/codebook';
import { contrast } from '../../core/stripes/contrast';
import { STRIPES } from '../../core/stripes/drawing';

/** The width of a stripe, and how far apart two begin, in pixels. Four of them and what stands for more fit beside a line of 18 pixels. */
const WIDTH = 3;
const STEP = 4;

/** How much of its first and last row a stripe leaves free, in pixels: so that one can be told from the next of its colour. */
const GAP = 3;

/** What a colour of a codebook must be told from; themes have others, but not much others. */
const BACKGROUNDS = { light: '#ffffff', dark: '#1f1f1f' };

/** From where on a thing that isn't text can be told from what is around it, by the Web Content Accessibility Guidelines. */
const ENOUGH = 3;

/**
 * The margin beside a row is one element, with the classes of all decorations of that row, of which the last would hide the others.
 * So each only says which stripe it adds, and all say the same of how they are painted together.
 */
const LAYERS = [...Array(STRIPES).keys()];
const PAINTED = [
  ['image', [...LAYERS.map((n) => `var(--coding-stripe${n},none)`), 'var(--coding-more,none)']],
  [
    'size',
    [
      ...LAYERS.map((n) => `${WIDTH}px calc(100% - var(--coding-begin${n},0px) - var(--coding-end${n},0px))`),
      '2px 100%',
    ],
  ],
  [
    'position',
    [
      ...LAYERS.map((n) => `right ${1 + n * STEP}px top var(--coding-begin${n},0px)`),
      `right ${1 + STRIPES * STEP}px top`,
    ],
  ],
  ['repeat', ['no-repeat']],
] as const;
const PAINT = PAINTED.map(([what, values]) => `background-${what}:${values.join(',')}`).join(';');

/** How a stripe is painted. */
interface Painting {
  /** Whether it is sure that the excerpt stands there; otherwise the stripe is dashed. */
  readonly certain: boolean;
  /** Whether it is two thin lines, or slanting dashes: those of the second of two coders that are compared. */
  readonly hollow: boolean;
}

/** Adds a stripe in a code's colour to a row. */
export function stripeStyle(column: number, color: CodeColor, how: Painting, theme: 'light' | 'dark'): string {
  return styled(`--coding-stripe${column}:${painted(color, how, theme)}`);
}

/** Marks the row in which a stripe begins or ends. */
export function endStyle(column: number, end: 'begin' | 'end'): string {
  return styled(`--coding-${end}${column}:${GAP}px`);
}

/** Adds the stripe that stands for more than there is room for. */
export function moreStyle(): string {
  return styled('--coding-more:repeating-linear-gradient(var(--vscode-editor-foreground) 0 2px,transparent 2px 4px)');
}

/** As a size of the margin's icon, which is where a decoration can say this. */
function styled(variable: string): string {
  return `auto;${variable};${PAINT}`;
}

function painted(color: CodeColor, { certain, hollow }: Painting, theme: 'light' | 'dark'): string {
  const own = cssColor(color);
  if (!certain) return `repeating-linear-gradient(${hollow ? '135deg,' : ''}${own} 0 3px,transparent 3px 6px)`;
  const edge = edgeOf(color, theme);
  if (hollow) return `linear-gradient(90deg,${own} 1px,transparent 1px 2px,${edge} 2px)`;
  return edge === own ? `linear-gradient(${own},${own})` : `linear-gradient(90deg,${own} 2px,${edge} 2px)`;
}

/** A colour that could hardly be seen has an edge in that of the text. */
function edgeOf(color: CodeColor, theme: 'light' | 'dark'): string {
  const isFaint = typeof color === 'string' && contrast(color, BACKGROUNDS[theme]) < ENOUGH;
  return isFaint ? 'var(--vscode-editor-foreground)' : cssColor(color);
}

function cssColor(color: CodeColor): string {
  return typeof color === 'string' ? color : `var(--vscode-transcriptCoding-code${color})`;
}
