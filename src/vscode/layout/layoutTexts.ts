import * as vscode from 'vscode';
import type { DETECT } from '../../core/codebook/layoutRules';
import type { LayoutName } from '../../core/transcript/layoutNames';

/** What a layout is called on the screen. */
export function layoutLabel(layout: string): string {
  switch (layout as LayoutName | typeof DETECT) {
    case 'colon':
      return vscode.l10n.t('Name and colon');
    case 'heading':
      return vscode.l10n.t('Headings');
    case 'bold':
      return vscode.l10n.t('Bold names');
    case 'time':
      return vscode.l10n.t('Name and time');
    case 'name':
      return vscode.l10n.t('Names on their own lines');
    case 'sign':
      return vscode.l10n.t('Name and another sign');
    case 'qa':
      return vscode.l10n.t('Question and answer');
    case 'table':
      return vscode.l10n.t('Table');
    case 'webvtt':
      return vscode.l10n.t('WebVTT subtitles');
    case 'srt':
      return vscode.l10n.t('SRT subtitles');
    case 'whisper':
      return vscode.l10n.t('Whisper segments');
    case 'paragraphs':
      return vscode.l10n.t('Paragraphs, no speakers');
    case 'detect':
      return vscode.l10n.t('Detect');
    default:
      return layout;
  }
}

/** What a transcript of a layout looks like. */
export function layoutExample(layout: LayoutName | typeof DETECT): string {
  switch (layout) {
    case 'colon':
      return vscode.l10n.t('{0} or {1}', 'Ann: …', '**Ann:** …');
    case 'heading':
      return '## Ann';
    case 'bold':
      return vscode.l10n.t('{0}, alone on its line', '**Ann**');
    case 'time':
      return vscode.l10n.t('{0} or {1}', '[00:01:23] Ann: …', 'Ann (1:23): …');
    case 'name':
      return vscode.l10n.t('{0}, alone on its line', 'Ann');
    case 'sign':
      return vscode.l10n.t('{0} or {1}', 'Ann – …', 'ANN. …');
    case 'qa':
      return vscode.l10n.t('{0} and {1}', 'Q. …', 'A. …');
    case 'table':
      return '| Ann | 00:06 | … |';
    case 'webvtt':
      return '00:01.000 --> 00:04.000 · <v Ann>…';
    case 'srt':
      return '1 · 00:00:01,000 --> 00:00:04,000';
    case 'whisper':
      return '[82.20 --> 87.98] …';
    case 'paragraphs':
      return vscode.l10n.t('Every paragraph stands for itself');
    case 'detect':
      return vscode.l10n.t('Find out from the text itself');
  }
}
