import * as vscode from 'vscode';
import { baseName } from '../../core/project/studyPaths';
import { shareOf, type Person, type SpokenIn } from '../../core/speakers/person';
import type { Figures } from '../../core/speakers/speakersOf';
import type { Position } from '../../core/text/position';
import { percent } from '../../core/text/percent';
import { openAt } from '../codes/openAt';
import { codingCount, speakerCount, transcriptCount, turnCount, wordCount } from '../counts';
import { escaped } from '../markdown';
import { uriOf } from '../study/studyFolder';
import type { SpeakerNode, SpeakersNode, UnnamedSpeakerNode, UnnamedTranscriptNode } from './speakersNode';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What a node of the Speakers view looks like. @param transcripts how many have voices without a name. */
export function speakersItem(node: SpeakersNode, transcripts: number): vscode.TreeItem {
  const item = itemOf(node, transcripts);
  item.id = JSON.stringify([node.kind, node.folder.root.toString(), ...partsOf(node)]);
  return item;
}

/** What tells a node from its siblings, and stays when the study changes. */
function partsOf(node: SpeakersNode): unknown[] {
  switch (node.kind) {
    case 'speakerStudy':
    case 'unnamed':
      return [];
    case 'speaker':
      return personParts(node.person);
    case 'speakerTranscript':
      return [...personParts(node.person), node.spoken.path];
    case 'unnamedTranscript':
      return [node.path];
    case 'unnamedSpeaker':
      return [node.voice.path, node.voice.name];
  }
}

function personParts({ known, name }: Person): unknown[] {
  return [known !== undefined, name];
}

function itemOf(node: SpeakersNode, transcripts: number): vscode.TreeItem {
  switch (node.kind) {
    case 'speakerStudy': {
      const item = new vscode.TreeItem(baseName(node.folder.root.path), Expanded);
      item.iconPath = new vscode.ThemeIcon('root-folder');
      item.description = vscode.workspace.asRelativePath(node.folder.root, true);
      return item;
    }
    case 'speaker':
      return personItem(node);
    case 'speakerTranscript': {
      const item = transcriptItem(node.folder, node.spoken.path, None);
      Object.assign(item, described(baseName(node.spoken.path), node.spoken, [inTranscript(node.spoken)]));
      item.command = openFirst(node.folder, node.spoken);
      item.contextValue = 'speakerTranscript';
      return item;
    }
    case 'unnamed': {
      const label = vscode.l10n.t('Without a name');
      const item = new vscode.TreeItem(label, Collapsed);
      item.iconPath = new vscode.ThemeIcon('question');
      item.description = transcriptCount(transcripts);
      const note = vscode.l10n.t(
        'Names such as SPEAKER_02 only tell the voices of one recording apart; in another file they are somebody else’s. Name them file by file.',
      );
      item.tooltip = note;
      item.accessibilityInformation = { label: `${label}, ${transcriptCount(transcripts)}` };
      return item;
    }
    case 'unnamedTranscript':
      return unnamedTranscriptItem(node);
    case 'unnamedSpeaker':
      return unnamedItem(node);
  }
}

function personItem({ folder, person }: SpeakerNode): vscode.TreeItem {
  const { name, known, isTogether, size, spellings } = person;
  const item = new vscode.TreeItem(name, size ? Collapsed : None);
  item.iconPath = new vscode.ThemeIcon(isTogether ? 'organization' : known ? 'account' : 'person');
  item.contextValue = isTogether ? 'speakersTogether' : known ? 'knownSpeaker' : 'speaker';
  const all = folder.study.codebook.speakers;
  const others = spellings.filter((spelling) => spelling !== name && !known?.aliases.includes(spelling));
  const notes = [
    size ? vscode.l10n.t('{0} % of what is said in the transcripts in which they speak', percent(shareOf(person))) : '',
    transcriptCount(size),
    known?.aliases.length ? vscode.l10n.t('Aliases: {0}', known.aliases.join(', ')) : '',
    others.length ? vscode.l10n.t('Also written: {0}', others.join(', ')) : '',
    all.length && !known && !isTogether ? vscode.l10n.t('not in the codebook') : '',
  ].filter(Boolean);
  return Object.assign(item, described(name, person, notes, known?.role));
}

function unnamedTranscriptItem({ folder, path, voices }: UnnamedTranscriptNode): vscode.TreeItem {
  const item = transcriptItem(folder, path, Collapsed);
  item.description = speakerCount(voices.length);
  item.contextValue = 'unnamedTranscript';
  const count =
    voices.length === 1
      ? vscode.l10n.t('1 speaker without a name')
      : vscode.l10n.t('{0} speakers without a name', voices.length);
  item.accessibilityInformation = { label: `${baseName(path)}, ${count}` };
  return item;
}

function unnamedItem({ folder, voice }: UnnamedSpeakerNode): vscode.TreeItem {
  const item = new vscode.TreeItem(voice.name, None);
  item.iconPath = new vscode.ThemeIcon('question');
  item.contextValue = 'unnamedSpeaker';
  item.command = openFirst(folder, voice);
  return Object.assign(item, described(voice.name, voice, [inTranscript(voice)]));
}

function transcriptItem(
  folder: SpeakersNode['folder'],
  path: string,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(baseName(path), state);
  item.resourceUri = uriOf(folder, path);
  item.iconPath = new vscode.ThemeIcon('comment-discussion');
  return item;
}

function openFirst(folder: SpeakersNode['folder'], { path, line }: SpokenIn): vscode.Command {
  const start: Position = { line, character: 0 };
  return openAt(uriOf(folder, path), { start, end: start });
}

function inTranscript(spoken: SpokenIn): string {
  return vscode.l10n.t('{0} % of what is said in {1}', percent(shareOf(spoken)), spoken.path);
}

/** The figures of a row: short beside its name, and in words for the pointer and for screen readers. */
function described(
  name: string,
  figures: Figures & { readonly ofWords: number },
  notes: readonly string[],
  role?: string,
): Pick<vscode.TreeItem, 'description' | 'tooltip' | 'accessibilityInformation'> {
  const { turns, words, codings } = figures;
  const share = vscode.l10n.t('{0} %', percent(shareOf(figures)));
  const counts = turns ? [share, turnCount(turns), wordCount(words), codingCount(codings)] : [turnCount(0)];
  const head = [...(role ? [role] : []), ...counts];
  const lines = [`**${escaped(name)}** ${escaped(role ?? '')}`, escaped(counts.slice(turns ? 1 : 0).join(' · '))];
  return {
    description: head.join(' · '),
    tooltip: new vscode.MarkdownString([...lines, ...notes.map(escaped)].join('\n\n')),
    accessibilityInformation: { label: [name, ...head].join(', ') },
  };
}
