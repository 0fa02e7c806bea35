import * as vscode from 'vscode';
import type { Look } from '../../core/stripes/drawing';
import type { Side } from '../../core/stripes/mark';
import { codeBackground, codeColor } from '../codes/codeColors';
import { endStyle, moreStyle, stripeStyle } from './stripeStyle';

/** How far above each other lines under the text are, in pixels. */
const LEVEL = 2;

/** What the margin has where it can't be painted as we say: a plain stripe, without a colour. */
const PLAIN = icon('<rect x="12" width="3" height="16" fill="gray"/>');
const NOTHING = icon('');

/** A look as the editor takes it. */
export function decorationOf(look: Look): vscode.DecorationRenderOptions {
  return { ...optionsOf(look), rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };
}

function optionsOf(look: Look): vscode.DecorationRenderOptions {
  switch (look.kind) {
    case 'background':
      return { backgroundColor: codeBackground(look.color) };
    case 'underline': {
      const { level, color, certain, side } = look;
      const raised = level ? `;top:-${level * LEVEL}px` : '';
      return {
        borderStyle: side === 'second' ? 'dotted' : certain ? 'solid' : 'dashed',
        borderWidth: `0 0 ${certain ? 1 : 2}px 0${raised}`,
        borderColor: codeColor(color),
        overviewRulerColor: codeColor(color),
        overviewRulerLane: laneOf(side),
      };
    }
    case 'question':
      return {
        after: {
          contentText: '?',
          color: new vscode.ThemeColor('editorWarning.foreground'),
          fontWeight: 'bold',
          margin: '0 0 0 2px',
        },
      };
    case 'stripe': {
      const { column, color, certain, side } = look;
      const inTheme = (theme: 'light' | 'dark') =>
        inMargin(PLAIN, stripeStyle(column, color, { certain, hollow: side === 'second' }, theme));
      return { light: inTheme('light'), dark: inTheme('dark') };
    }
    case 'begin':
    case 'end':
      return inMargin(NOTHING, endStyle(look.column, look.kind));
    case 'more':
      return inMargin(PLAIN, moreStyle());
  }
}

function laneOf(side: Side | undefined): vscode.OverviewRulerLane {
  const { Left, Center, Right } = vscode.OverviewRulerLane;
  return side === undefined ? Center : side === 'first' ? Left : Right;
}

function inMargin(gutterIconPath: vscode.Uri, gutterIconSize: string): vscode.DecorationRenderOptions {
  return { gutterIconPath, gutterIconSize };
}

function icon(content: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${content}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
