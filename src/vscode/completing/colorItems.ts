import * as vscode from 'vscode';
import type { CodeColor } from '../../core/codebook/codebook';
import type { WantedPlace } from '../../core/completing/wantedPlaces';
import { writtenColor } from '../../core/completing/writtenAt';
import type { Study } from '../../core/project/study';
import { PALETTE } from '../../core/codebook/paletteColors';
import { sortKey } from './codeItem';
import { shownHex } from './shownHex';

/** The colours that a code can have, each with a sample: the palette's slots, and those that other codes have. */
export function colorItems({ codebook }: Study, place: WantedPlace, range: vscode.Range): vscode.CompletionItem[] {
  const users = new Map<CodeColor, string[]>(PALETTE.map((_, i) => [i + 1, []]));
  for (const { name, color } of codebook.all()) {
    if (color === undefined) continue;
    const names = users.get(color);
    if (names) names.push(name);
    else users.set(color, [name]);
  }
  return [...users].map(([color, names], i) => {
    const item = new vscode.CompletionItem(String(color), vscode.CompletionItemKind.Color);
    if (names.length) item.detail = vscode.l10n.t('the color of {0}', names.join(', '));
    // The editor shows a sample of the colour that a text without markup ends with.
    item.documentation =
      typeof color === 'number'
        ? vscode.l10n.t('Slot {0} of the palette, which follows the color theme: {1}', color, shownHex(color))
        : color;
    item.range = range;
    item.insertText = writtenColor(place, color);
    item.filterText = place.quote + String(color);
    item.sortText = sortKey(i);
    return item;
  });
}
