import { FONT_SIZE } from './looks';
import { element, type Svg } from './svg';
import { cutToWidth, textWidth } from './textWidth';

/** The name of a row, at the left of a figure. */
export interface RowLabel {
  readonly label: string;
  /** How far it is indented under the one that it belongs to: 0 for the outermost. */
  readonly depth?: number;
}

/** How far a name is indented per step. */
const INDENT = 12;
/** From the names to what is drawn. */
const GAP = 8;
const MARGIN = 8;
/** Longer names are cut. */
const MAX_WIDTH = 230;

/** The names of a figure's rows: as wide as they need, within reason. */
export class RowLabels {
  /** Where what is drawn begins. */
  readonly left: number;
  private readonly width: number;
  private readonly isIndented: boolean;

  constructor(rows: readonly RowLabel[]) {
    this.isIndented = rows.some(({ depth }) => depth);
    const width = rows.reduce((most, row) => Math.max(most, textWidth(row.label) + indentOf(row)), 0);
    this.width = Math.min(width, MAX_WIDTH);
    this.left = MARGIN + this.width + GAP;
  }

  /** @param y its middle. Names stand at the right, indented ones at the left, so that one sees how. */
  draw(row: RowLabel, y: number): Svg {
    const indent = indentOf(row);
    const place = this.isIndented ? { x: MARGIN + indent } : { x: this.left - GAP, 'text-anchor': 'end' };
    const text = cutToWidth(row.label, this.width - indent);
    return element('text', { ...place, y, 'dominant-baseline': 'central', 'font-size': FONT_SIZE }, text);
  }
}

function indentOf({ depth = 0 }: RowLabel): number {
  return Math.min(depth, 8) * INDENT;
}
