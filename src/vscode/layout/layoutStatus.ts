import * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { layoutSource, type LayoutSource } from '../../core/project/layoutSource';
import { CODEBOOK } from '../../core/project/studyPaths';
import { nameKey } from '../../core/transcript/names';
import { speakerCount, turnCount } from '../counts';
import { Disposables } from '../disposables';
import { escaped } from '../markdown';
import type { Studies } from '../study/studies';
import { isTranscriptDocument } from '../study/transcriptLanguage';
import { layoutLabel } from './layoutTexts';

/** So many speakers are named in the tooltip. */
const NAMED = 8;

/** Tells in the status bar as what the transcript in the active editor is read, and how many speak in it; a click sets it. */
export class LayoutStatus extends Disposables {
  private item: vscode.StatusBarItem | undefined;

  constructor(private readonly studies: Studies) {
    super();
    this.own(studies.onDidChange(() => this.update()));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.update();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const described = document && isTranscriptDocument(document) ? describe(this.studies, document) : undefined;
    if (!described) {
      this.item?.hide();
      return;
    }
    this.item ??= this.newItem();
    Object.assign(this.item, described);
    this.item.show();
  }

  private newItem(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('transcriptCoding.layout', vscode.StatusBarAlignment.Right, 109);
    item.name = vscode.l10n.t('Layout of the Transcript');
    item.command = 'transcriptCoding.setLayout';
    return this.own(item);
  }
}

type Described = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation'>;

function describe(studies: Studies, document: vscode.TextDocument): Described | undefined {
  const coded = studies.coded(document);
  const place = studies.find(document.uri);
  if (!coded || !place) return undefined;
  const { layout, turns } = coded.transcript;
  const source = layoutSource(place.folder.study.codebook, place.path, document.getText());
  const head = vscode.l10n.t('Layout: {0}', layoutLabel(layout));
  const speakers = speakersIn(coded);
  const names = [...speakers.values()].sort((a, b) => b.turns - a.turns);
  const named = names.slice(0, NAMED).map(({ name, turns: count }) => `${name} (${count})`);
  if (names.length > NAMED) named.push('…');
  const notes = [
    sourceText(source),
    turns.length
      ? vscode.l10n.t('{0}, {1}: {2}', turnCount(turns.length), speakerCount(speakers.size), named.join(', '))
      : vscode.l10n.t('Nobody is named as a speaker.'),
  ];
  const hint = vscode.l10n.t('Click to set the layout');
  const text = speakers.size ? `${layoutLabel(layout)} · ${speakerCount(speakers.size)}` : layoutLabel(layout);
  return {
    text: `$(comment-discussion) ${text}`,
    tooltip: new vscode.MarkdownString(
      [`**${escaped(head)}**`, ...notes.map(escaped), `_${escaped(hint)}_`].join('\n\n'),
    ),
    accessibilityInformation: { label: [head, ...notes].join(', '), role: 'button' },
  };
}

function speakersIn({ transcript }: CodedTranscript) {
  const speakers = new Map<string, { name: string; turns: number }>();
  for (const { speaker } of transcript.turns) {
    const key = nameKey(speaker);
    const seen = speakers.get(key);
    if (seen) seen.turns++;
    else speakers.set(key, { name: speaker, turns: 1 });
  }
  return speakers;
}

/** Who says so. */
export function sourceText(source: LayoutSource): string {
  switch (source.kind) {
    case 'frontMatter':
      return vscode.l10n.t('As the front matter says: {0}', source.layout);
    case 'codebook':
      return vscode.l10n.t('As {0} says for {1}', CODEBOOK, source.rule.where);
    case 'found':
      return vscode.l10n.t('Found out from the text');
  }
}
