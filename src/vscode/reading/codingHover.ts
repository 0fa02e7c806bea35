import * as vscode from 'vscode';
import { codingsAt } from '../../core/project/codingsAt';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { percent } from '../../core/text/percent';
import { commandLink, escaped } from '../markdown';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';
import { referenceTo, unsureCoding, type UnsureCoding } from '../study/unsureCoding';
import { codeDescription, describing } from './codeDescription';

const CONFIRM = 'transcriptCoding.confirmPlace';
const CHOOSE = 'transcriptCoding.showCandidates';

/**
 * Tells of the text under the pointer which codes it has: name, description, use, coder and memo; and of an excerpt that is only probably
 * there that it is to be confirmed.
 */
export function codingHover(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const coded = studies.coded(document);
  const place = studies.find(document.uri);
  if (!coded || !place) return undefined;
  const codings = codingsAt(coded, position);
  const smallest = codings.at(-1);
  // Of many codes what they are is enough to read.
  const isOnly = new Set(codings.flatMap(({ codes }) => codes)).size === 1;
  const contents = codings.flatMap((coding) => {
    const unsure = unsureCoding(place, coding);
    const description = describe(coding, place.folder, isOnly);
    return unsure ? [description, question(unsure)] : [description];
  });
  return smallest && new vscode.Hover(contents, toRange(smallest.range));
}

function describe(coding: PlacedCoding, folder: StudyFolder, isOnly: boolean): vscode.MarkdownString {
  const parts = coding.codes.map((name) => codeDescription(folder, name, isOnly));
  const source = coding.source.kind === 'label' ? vscode.l10n.t('inline label') : '';
  const who = coding.coder ? vscode.l10n.t('coded by {0}', coding.coder) : '';
  const notes = [who, source].filter(Boolean).join(', ');
  if (notes) parts.push(`_${escaped(notes)}_`);
  if (coding.memo) parts.push(`> ${escaped(coding.memo).replaceAll('\n', '\n> ')}`);
  return describing(parts);
}

/** Asks whether this is the excerpt, with links. Nothing but this is trusted to run these two commands. */
function question(unsure: UnsureCoding): vscode.MarkdownString {
  const { firstWords, sureness } = unsure.coding;
  const reference = referenceTo(unsure);
  const text = vscode.l10n.t(
    'Probably here ({0} %): [confirm]({1}), or [choose another place]({2}).',
    percent(sureness),
    commandLink(CONFIRM, reference),
    commandLink(CHOOSE, reference),
  );
  const was = firstWords ? `\n\n${escaped(vscode.l10n.t('It said: “{0}”', firstWords))}` : '';
  const markdown = new vscode.MarkdownString(`$(question) ${text}${was}`, true);
  markdown.isTrusted = { enabledCommands: [CONFIRM, CHOOSE] };
  return markdown;
}
