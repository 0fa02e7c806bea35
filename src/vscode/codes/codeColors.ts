import * as vscode from 'vscode';
import type { CodeColor } from '../../core/codebook/codebook';
import { PALETTE } from '../../core/codebook/paletteColors';

/** A code's colour for the editor: a slot of the palette, which themes can set, or the colour that the codebook gives. */
export function codeColor(color: CodeColor): vscode.ThemeColor | string {
  return typeof color === 'string' ? color : slotColor(color);
}

/** The same as a background for text, faint enough to read on. */
export function codeBackground(color: CodeColor): vscode.ThemeColor | string {
  return typeof color === 'string' ? `${color}22` : new vscode.ThemeColor(`transcriptCoding.code${color}Background`);
}

function slotColor(slot: number): vscode.ThemeColor {
  return new vscode.ThemeColor(`transcriptCoding.code${slot}`);
}

/** A dot in a code's colour, for trees; a ring for a code that is hidden in the text. */
export function treeIcon(color: CodeColor, isShown: boolean): vscode.IconPath {
  if (typeof color === 'string') return isShown ? dot(color) : ring(color);
  return new vscode.ThemeIcon(isShown ? 'circle-filled' : 'circle-outline', slotColor(color));
}

/** A dot in a code's colour, for quick picks, which show no theme colours. */
export function pickIcon(color: CodeColor): vscode.IconPath {
  if (typeof color === 'string') return dot(color);
  const { light, dark } = PALETTE[color - 1] ?? { light: 'gray', dark: 'gray' };
  return { light: dot(light), dark: dot(dark) };
}

function dot(color: string): vscode.Uri {
  return icon(`<circle cx="8" cy="8" r="4" fill="${color}"/>`);
}

function ring(color: string): vscode.Uri {
  return icon(`<circle cx="8" cy="8" r="3.5" fill="none" stroke="${color}"/>`);
}

function icon(content: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${content}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
