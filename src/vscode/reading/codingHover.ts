import * as vscode from 'vscode';
import { isInText, type PlacedCoding } from '../../core/project/placedCoding';
import type { Study } from '../../core/project/study';
import { percent } from '../../core/text/percent';
import { containsRange } from '../../core/text/position';
import { escaped } from '../markdown';
import { referenceTo, unsureCoding, type UnsureCoding } from '../study/unsureCoding';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';

const CONFIRM = 'transcriptCoding.confirmPlace';
const CHOOSE = 'transcriptCoding.showCandidates';

/**
 * Tells of the text under the pointer which codes it has: name, description, coder and memo; and of an excerpt that is only probably
 * there that it is to be confirmed.
 */
export async function codingHover(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const coded = studies.coded(document) ?? (await studies.open(document));
  const place = studies.find(document.uri);
  if (!coded || !place) return undefined;
  const here = { start: position, end: position };
  const codings = coded.codings.filter((coding) => isInText(coding) && containsRange(coding.range, here));
  const smallest = codings[codings.length - 1];
  const contents = codings.flatMap((coding) => {
    const unsure = unsureCoding(place, coding);
    const description = describe(coding, place.folder.study);
    return unsure ? [description, question(unsure)] : [description];
  });
  return smallest && new vscode.Hover(contents, toRange(smallest.range));
}

function describe(coding: PlacedCoding, study: Study): vscode.MarkdownString {
  const parts = coding.codes.map((name) => {
    const code = study.codebook.find(name);
    const unknown = !code && study.codebookState === 'readable' ? vscode.l10n.t('(not in the codebook)') : '';
    return `**${escaped(code?.name ?? name)}** ${escaped(code?.description ?? unknown)}`;
  });
  const source = coding.source.kind === 'label' ? vscode.l10n.t('inline label') : '';
  const who = coding.coder ? vscode.l10n.t('coded by {0}', coding.coder) : '';
  const notes = [who, source].filter(Boolean).join(', ');
  if (notes) parts.push(`_${escaped(notes)}_`);
  if (coding.memo) parts.push(`> ${escaped(coding.memo).replaceAll('\n', '\n> ')}`);
  return new vscode.MarkdownString(parts.join('\n\n'));
}

/** Asks whether this is the excerpt, with links. Nothing but this is trusted to run commands, and only these two. */
function question(unsure: UnsureCoding): vscode.MarkdownString {
  const { firstWords, sureness } = unsure.coding;
  // A parenthesis would end the link.
  const argument = encodeURIComponent(JSON.stringify([referenceTo(unsure)]))
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
  const link = (command: string) => `command:${command}?${argument}`;
  const text = vscode.l10n.t(
    'Probably here ({0} %): [confirm]({1}), or [choose another place]({2}).',
    percent(sureness),
    link(CONFIRM),
    link(CHOOSE),
  );
  const was = firstWords ? `\n\n${escaped(vscode.l10n.t('It said: “{0}”', firstWords))}` : '';
  const markdown = new vscode.MarkdownString(`$(question) ${text}${was}`, true);
  markdown.isTrusted = { enabledCommands: [CONFIRM, CHOOSE] };
  return markdown;
}
