import type { TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { printScalar } from '../yaml/printScalar';
import type { NameNotation, NameUse } from './nameUse';

/** The edits of a text that put another name in the place of each of these, in quotation marks where it needs them there. */
export function writeNames(text: string, uses: readonly NameUse[], name: string): TextEdit[] {
  const lines = new Lines(text);
  return uses.map(({ range, notation }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText: writtenName(name, notation),
  }));
}

/** A name as it has to be written in a place. */
export function writtenName(name: string, notation: NameNotation): string {
  return notation === 'block' || notation === 'flow' ? printScalar(name, notation) : name;
}
