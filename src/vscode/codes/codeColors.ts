import * as vscode from 'vscode';
import type { Code, CodeColor } from '../../core/codebook/codebook';
import { slotOf } from '../../core/codebook/palette';
import { PALETTE } from './palette';

/** What a colour depends on: a code, or the name alone of one that the codebook doesn't have. */
export type Colored = Pick<Code, 'name'> & { readonly color?: CodeColor | undefined };

/** The colour of a code: a slot of the palette, which themes can set, or the colour that the codebook gives. */
export function codeColor(code: Colored): vscode.ThemeColor | string {
  return typeof code.color === 'string' ? code.color : new vscode.ThemeColor(`transcriptCoding.code${slotOf(code)}`);
}

/** A code's background for text, faint enough to read on. */
export function codeBackground(code: Colored): vscode.ThemeColor | string {
  if (typeof code.color === 'string') return `${code.color}22`;
  return new vscode.ThemeColor(`transcriptCoding.code${slotOf(code)}Background`);
}

/** Names a code's colour, so that codes of one colour can share what is made of it. */
export function colorKey(code: Colored): string {
  return typeof code.color === 'string' ? code.color : String(slotOf(code));
}

/** A dot in a code's colour, for trees. */
export function treeIcon(code: Colored): vscode.IconPath {
  const color = codeColor(code);
  return typeof color === 'string' ? dot(color) : new vscode.ThemeIcon('circle-filled', color);
}

/** A dot in a code's colour, for quick picks, which show no theme colours. */
export function pickIcon(code: Colored): vscode.IconPath {
  if (typeof code.color === 'string') return dot(code.color);
  const { light, dark } = PALETTE[slotOf(code) - 1] ?? { light: 'gray', dark: 'gray' };
  return { light: dot(light), dark: dot(dark) };
}

function dot(color: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="4" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
