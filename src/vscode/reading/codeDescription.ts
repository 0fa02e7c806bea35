import * as vscode from 'vscode';
import type { CodeColor } from '../../core/codebook/codebook';
import { codePath } from '../../core/project/codePath';
import { codeUse, type CodeUse } from '../../core/project/codeUse';
import { baseName } from '../../core/project/studyPaths';
import { excerptCount, transcriptCount } from '../counts';
import { commandLink, escaped, quoted } from '../markdown';
import { uriOf, type StudyFolder } from '../study/studyFolder';

/** Shows an excerpt; takes a file's address and a zero-based line and character. */
const SHOW_EXCERPT = 'transcriptCoding.showExcerpt';

/** How many of a code's excerpts are named. */
const NAMED = 3;

/** A code's name in Markdown, with its colour and the codes above it. */
export function codeName({ study }: StudyFolder, name: string): string {
  const path = codePath(study, name.trim()).map(escaped);
  return [swatch(study.codebook.colorOf(name)), [...path.slice(0, -1), `**${path.at(-1) ?? ''}**`].join(' › ')].join(
    ' ',
  );
}

/** A code in Markdown: its name, description, how much it is used, its aliases; and its first excerpts, if they are wanted. */
export function codeDescription(folder: StudyFolder, name: string, isWithExcerpts: boolean): string {
  const { study } = folder;
  const code = study.codebook.find(name);
  const unknown = !code && study.codebookState === 'readable' ? vscode.l10n.t('(not in the codebook)') : '';
  const use = codeUse(study, name, NAMED);
  const aliases = code?.aliases.length ? [vscode.l10n.t('Aliases: {0}', code.aliases.join(', '))] : [];
  return [
    `${codeName(folder, name)} ${escaped(code?.description ?? unknown)}`,
    escaped([...usage(use), ...aliases].join(' · ')),
    ...(code?.memo ? [quoted(code.memo)] : []),
    ...(isWithExcerpts && use.first.length ? [excerptList(folder, use)] : []),
  ].join('\n\n');
}

/** Markdown that may have what is above in it, and nothing else of HTML or commands. */
export function describing(parts: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(parts.join('\n\n'), true);
  markdown.supportHtml = true;
  markdown.isTrusted = { enabledCommands: [SHOW_EXCERPT] };
  return markdown;
}

/** A dot in a code's colour: one of the theme's, or the codebook's own. */
function swatch(color: CodeColor): string {
  const css = typeof color === 'string' ? color : `var(--vscode-transcriptCoding-code${color})`;
  return `<span style="color:${css};">$(circle-filled)</span>`;
}

function usage({ own, transcripts, total }: CodeUse): string[] {
  const itself = own ? vscode.l10n.t('{0} in {1}', excerptCount(own), transcriptCount(transcripts)) : excerptCount(0);
  return total > own ? [itself, vscode.l10n.t('{0} with those of its child codes', total)] : [itself];
}

function excerptList(folder: StudyFolder, { first }: CodeUse): string {
  const items = first.map(({ path, coding: { range, firstWords } }) => {
    const { line, character } = range.start;
    const link = commandLink(SHOW_EXCERPT, uriOf(folder, path).toString(), line, character);
    return `- [${escaped(`${baseName(path)}:${line + 1}`)}](${link}) ${escaped(firstWords)}`;
  });
  return items.join('\n');
}
