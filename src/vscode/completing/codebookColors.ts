import * as vscode from 'vscode';
import type { CodeColor } from '../../core/codebook/codebook';
import { colorValues } from '../../core/codebook/colorValues';
import { hexOf, nearestOf, rgbOf } from '../../core/codebook/hexColor';
import { writtenColor } from '../../core/completing/writtenAt';
import { PALETTE } from '../../core/codebook/paletteColors';
import { toRange } from '../ranges';
import { shownHex } from './shownHex';

/** The colours of a codebook, for the editor to show beside them. */
export function documentColors(document: vscode.TextDocument): vscode.ColorInformation[] {
  return colorValues(document.getText()).map(({ color, range }) => {
    const { red, green, blue } = rgbOf(shownHex(color));
    return new vscode.ColorInformation(toRange(range), new vscode.Color(red, green, blue, 1));
  });
}

/**
 * How a colour that has been picked can be written: as a slot of the palette, where it is that slot's in this theme or as good as that, and
 * as hex.
 * @param written what it replaces, with its quotation marks.
 */
export function colorPresentations(color: vscode.Color, written: string): vscode.ColorPresentation[] {
  const first = written.charAt(0);
  const quote = first === '"' || first === "'" ? first : '';
  const slot =
    1 +
    nearestOf(
      PALETTE.map((_, i) => shownHex(i + 1)),
      color,
    );
  const all: CodeColor[] = slot ? [slot, hexOf(color)] : [hexOf(color)];
  return all.map(
    (it) => new vscode.ColorPresentation(writtenColor({ quote, before: '', after: '', notation: 'block' }, it)),
  );
}
