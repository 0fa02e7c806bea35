import * as vscode from 'vscode';
import { codingsAt } from '../../core/project/codingsAt';
import type { PlacedCoding } from '../../core/project/placedCoding';
import type { Study } from '../../core/project/study';
import { percent } from '../../core/text/percent';
import { markedCoder } from '../coders/markedCoder';
import type { KnownLines } from '../history/lineCommits';
import { whoCoded } from '../history/whoCoded';
import { commandLink, escaped, quoted } from '../markdown';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { referenceTo, unsureCoding, type UnsureCoding } from '../study/unsureCoding';
import { codeDescription, codeName, describing } from './codeDescription';

const CONFIRM = 'transcriptCoding.confirmPlace';
const CHOOSE = 'transcriptCoding.showCandidates';

/**
 * Tells of the text under the pointer which codes it has, of each once what it is and how much it is used; of each coding its coder and memo;
 * and of an excerpt that is only probably there that it is to be confirmed.
 */
export async function codingHover(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
  known: KnownLines,
): Promise<vscode.Hover | undefined> {
  const coded = studies.coded(document);
  const place = studies.find(document.uri);
  if (!coded || !place) return undefined;
  const codings = codingsAt(coded, position);
  const smallest = codings.at(-1);
  if (!smallest) return undefined;
  const commits = await whoCoded(known, place, codings);
  // Of many codes what they are is enough to read.
  const isOnly = new Set(codings.flatMap(({ codes }) => codes)).size === 1;
  const told = new Set<string>();
  const contents = codings.flatMap((coding, index) => {
    const codes = coding.codes.map((name) => {
      const isTold = told.has(name);
      told.add(name);
      return isTold ? codeName(place.folder, name) : codeDescription(place.folder, name, isOnly);
    });
    const description = describing([
      ...(index ? ['---'] : []),
      ...codes,
      ...notesOn(place.folder.study, coding, commits.get(coding) ?? ''),
    ]);
    const unsure = unsureCoding(place, coding);
    return unsure ? [description, question(unsure)] : [description];
  });
  return new vscode.Hover(contents, toRange(smallest.range));
}

/** Who has coded it and how, what git knows of that, and the memo. */
function notesOn(study: Study, { source, coder, memo }: PlacedCoding, commit: string): string[] {
  const how = source.kind === 'label' ? vscode.l10n.t('inline label') : '';
  const who = coder ? vscode.l10n.t('coded by {0}', markedCoder(study, coder)) : '';
  const notes = [who, how, commit].filter(Boolean).join(', ');
  return [...(notes ? [`_${escaped(notes)}_`] : []), ...(memo ? [quoted(memo)] : [])];
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
