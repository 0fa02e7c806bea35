import * as vscode from 'vscode';
import { DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, type Background } from '../../core/checks/contrast';

/** What text stands on now. A theme doesn't tell its colours, so it is what the editor's own theme of that kind has. */
export function backgroundNow(): Background {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return LIGHT;
    case vscode.ColorThemeKind.Dark:
      return DARK;
    case vscode.ColorThemeKind.HighContrast:
      return HIGH_CONTRAST;
    case vscode.ColorThemeKind.HighContrastLight:
      return HIGH_CONTRAST_LIGHT;
  }
}
