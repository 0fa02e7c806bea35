import * as vscode from 'vscode';
import type { CodeColor } from '../../core/codebook/codebook';
import { PALETTE } from '../../core/codebook/paletteColors';

/** A code's colour as `#rrggbb`: for a slot of the palette what the theme that is in use makes of it, unless settings change that. */
export function shownHex(color: CodeColor): string {
  if (typeof color === 'string') return color;
  const { kind } = vscode.window.activeColorTheme;
  const isLight = kind === vscode.ColorThemeKind.Light || kind === vscode.ColorThemeKind.HighContrastLight;
  return PALETTE[color - 1]?.[isLight ? 'light' : 'dark'] ?? '#808080';
}
