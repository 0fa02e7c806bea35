import * as vscode from 'vscode';
import { formatAt } from '../../core/codings/at';
import { codesOnExcerpt, ownCodings } from '../../core/finding/codesOnExcerpt';
import type { InContext } from '../../core/finding/inContext';
import { baseName } from '../../core/project/studyPaths';
import { firstWordsWithin, lastWordsWithin } from '../../core/text/wordsWithin';
import { openSelected } from '../codes/openAt';
import { coderName } from '../settings';
import { uriOf } from '../study/studyFolder';
import type { FoundHit, FoundHits, FoundTranscript } from './foundHits';

export type FoundNode = FoundTranscript | FoundHit;

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
const { Checked, Unchecked } = vscode.TreeItemCheckboxState;

/** How much of what stands beside a hit is in the list, in UTF-16 code units; all that is known of it is told on the hit. */
const BEFORE = 12;
const AFTER = 30;

/** Of so many hits all are to be seen at first. */
const SEEN_AT_FIRST = 200;

export function isTranscript(node: FoundNode): node is FoundTranscript {
  return 'hits' in node;
}

/** What a node of the list of hits looks like. */
export function foundItem(found: FoundHits, node: FoundNode): vscode.TreeItem {
  return isTranscript(node) ? transcriptItem(found, node) : hitItem(found, node);
}

function transcriptItem(found: FoundHits, { path, hits, ticked }: FoundTranscript): vscode.TreeItem {
  const isFew = found.count <= SEEN_AT_FIRST || found.transcripts.length === 1;
  const item = new vscode.TreeItem(baseName(path), isFew ? Expanded : Collapsed);
  item.id = path;
  item.resourceUri = uriOf(found.folder, path);
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  const all = hits.length;
  item.description = ticked.size < all ? vscode.l10n.t('{0} of {1}', ticked.size, all) : String(all);
  item.tooltip = path;
  item.contextValue = 'foundTranscript';
  const said = vscode.l10n.t('{0}, {1} of {2} hits ticked', baseName(path), ticked.size, all);
  item.accessibilityInformation = { label: said };
  item.checkboxState = checkbox(ticked.size === all, said);
  return item;
}

function hitItem(found: FoundHits, { path, hit }: FoundHit): vscode.TreeItem {
  const { before, words, after, range, speaker } = hit;
  const item = new vscode.TreeItem(labelOf(hit), None);
  item.id = `${path} ${formatAt(range)}`;
  const codes = codesOn(found, { path, hit });
  const line = range.start.line + 1;
  const who = speaker === undefined ? [] : [speaker];
  item.description = [String(line), ...who, ...(codes.length ? [codes.join(', ')] : [])].join(' · ');
  const where = [vscode.l10n.t('line {0}', line), ...who].join(', ');
  const has = codes.length ? [vscode.l10n.t('You have coded this with {0}.', codes.join(', '))] : [];
  item.tooltip = [`${before}${words}${after}`, where, ...has].join('\n\n');
  item.contextValue = 'foundHit';
  item.command = openSelected(uriOf(found.folder, path), range);
  const said = [words, where, `${before}${words}${after}`, ...has].join('. ');
  item.accessibilityInformation = { label: said };
  item.checkboxState = checkbox(found.get(path)?.ticked.has(hit) ?? false, [words, where].join(', '));
  return item;
}

/** What is highlighted has to be seen, and what is told of it beside it, in a view that is narrow. */
function labelOf({ before, words, after }: InContext): vscode.TreeItemLabel {
  const first = before.length > BEFORE ? `…${lastWordsWithin(before, BEFORE)}` : before;
  const last = after.length > AFTER ? `${firstWordsWithin(after, AFTER)}…` : after;
  return { label: `${first}${words}${last}`, highlights: [[first.length, first.length + words.length]] };
}

/** The codes that all of a hit has from whoever is coding. */
function codesOn({ folder }: FoundHits, { path, hit }: FoundHit): string[] {
  const { study } = folder;
  const codings = study.transcript(path)?.codings ?? [];
  const isOwn = ownCodings(study, path, coderName(uriOf(folder, path)));
  return [...codesOnExcerpt(study, codings, hit.range, isOwn)];
}

function checkbox(isTicked: boolean, label: string): NonNullable<vscode.TreeItem['checkboxState']> {
  return {
    state: isTicked ? Checked : Unchecked,
    tooltip: isTicked ? vscode.l10n.t('Is coded') : vscode.l10n.t('Is left as it is'),
    accessibilityInformation: { label, role: 'checkbox' },
  };
}
