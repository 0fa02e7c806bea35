import * as vscode from 'vscode';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import { filesOfNaming, nameSpeakers } from '../../core/refactorings/nameSpeakers';
import type { RefactoredFiles } from '../../core/refactorings/refactoring';
import { isDiarised } from '../../core/speakers/diarised';
import { shareOf } from '../../core/speakers/person';
import { Roster, type UnnamedSpeaker } from '../../core/speakers/roster';
import { speakersOf } from '../../core/speakers/speakersOf';
import { rosterOf } from '../../core/speakers/studySpeakers';
import { firstWords } from '../../core/text/firstWords';
import { Lines } from '../../core/text/lines';
import { percent } from '../../core/text/percent';
import { isName, nameKey } from '../../core/transcript/names';
import { turnExcerpt } from '../../core/transcript/turnAt';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { askText } from '../askText';
import type { CodingSession } from '../coding/codingSession';
import { turnCount } from '../counts';
import { UNWATCHED } from '../planned/studyPlan';
import { askAndRefactor, planRefactoring } from '../refactoring/refactorPlan';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import type { SpeakersNode } from './speakersNode';

/** So much of what a voice says first is shown, in UTF-16 code units. */
const SHOWN = 100;

/** Goes through the voices of a transcript that have no name, asks for the name of each, and writes all of them at once. */
export async function nameSpeakersCommand(session: CodingSession, rows: readonly SpeakersNode[]): Promise<void> {
  const editor = await editorMeant(session, rows);
  const coded = editor && (await session.studies.open(editor.document));
  const place = editor && session.studies.find(editor.document.uri);
  if (!coded || !place) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to name its speakers.'));
    return;
  }
  const { folder, path } = place;
  const voices = unnamedIn(place, coded);
  const file = baseName(path);
  if (!voices.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All speakers in {0} have names.', file));
    return;
  }
  const names = new Map<string, string>();
  for (const [i, voice] of voices.entries()) {
    const name = await askName(editor, place, coded, voice, [...names.values()], `${i + 1}/${voices.length}`);
    if (name === undefined) return;
    if (name !== '') names.set(voice.name, name);
  }
  if (!names.size) return;
  const all = [...names].map(([voice, name]) => `${voice} → ${name}`).join(', ');
  const { study } = folder;
  const naming = {
    folder,
    files: () => filesOfNaming(study, { path }),
    make: (files: RefactoredFiles) => nameSpeakers(files, { path, names }),
  };
  const { changes } = await planRefactoring(naming, UNWATCHED);
  const isInBook = changes.some((change) => change.path === CODEBOOK);
  await askAndRefactor(session, {
    ...naming,
    title: vscode.l10n.t('Name Speakers in {0}', file),
    only: path,
    alsoRead: () => (isInBook ? [...study.paths] : []),
    texts: {
      what: ({ counts }) => vscode.l10n.t('{0}: {1}', all, turnCount(counts.changed)),
      done: ({ counts }) => vscode.l10n.t('{0}: {1}.', all, turnCount(counts.changed)),
      undo: () => vscode.l10n.t('names of the speakers in {0}', file),
    },
  });
}

/** The editor of the transcript that a row of the Speakers view is about, or the active one. */
async function editorMeant(
  { studies }: CodingSession,
  [row]: readonly SpeakersNode[],
): Promise<vscode.TextEditor | undefined> {
  await studies.load();
  const path =
    row?.kind === 'unnamedTranscript' ? row.path : row?.kind === 'unnamedSpeaker' ? row.voice.path : undefined;
  if (!row || path === undefined) return vscode.window.activeTextEditor;
  return vscode.window.showTextDocument(uriOf(row.folder, path));
}

function unnamedIn({ folder, path }: StudyPlace, coded: CodedTranscript): readonly UnnamedSpeaker[] {
  const roster = new Roster(folder.study.codebook);
  roster.set(path, speakersOf(coded));
  return roster.unnamed.get(path) ?? [];
}

/** Who a voice is: empty when that stays open, nothing when the question is left. */
function askName(
  editor: vscode.TextEditor,
  { folder }: StudyPlace,
  coded: CodedTranscript,
  voice: UnnamedSpeaker,
  given: readonly string[],
  number: string,
): Promise<string | undefined> {
  const turns = coded.transcript.turns.filter(({ speaker }) => nameKey(speaker) === nameKey(voice.name));
  const excerpt = turns.flatMap((turn) => turnExcerpt(turn) ?? [])[0];
  const said = excerpt ? firstWords(new Lines(editor.document.getText()).slice(excerpt), SHOWN) : '';
  const header = new vscode.Range(voice.line, 0, voice.line, 0);
  editor.selection = new vscode.Selection(header.start, header.start);
  editor.revealRange(header, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const known = rosterOf(folder.study)
    .speakers.filter(({ isTogether }) => !isTogether)
    .map(({ name, known: entry }) => ({
      label: name,
      ...(entry?.role ? { description: entry.role } : {}),
      value: name,
    }));
  const inFile = new Set(coded.transcript.turns.map(({ speaker }) => nameKey(speaker)));
  const isHere = (name: string) => given.includes(name) || inFile.has(nameKey(name));
  const sorted = [...known].sort((a, b) => Number(isHere(b.value)) - Number(isHere(a.value)));
  const fresh = given
    .filter((name) => !known.some(({ value }) => value === name))
    .map((name) => ({ label: name, value: name }));
  return askText({
    title: vscode.l10n.t('Who is “{0}”? ({1})', voice.name, number),
    placeholder: vscode.l10n.t(
      '“{0}” · {1}, {2} % · type a name',
      said,
      turnCount(voice.turns),
      percent(shareOf(voice)),
    ),
    choices: [...fresh, ...sorted, { label: `$(dash) ${vscode.l10n.t('Leave without a name')}`, value: '' }],
    typed: (text) => {
      const isGood = isName(text) && !isDiarised(text) && !folder.study.codebook.isCode(text);
      // A pick puts first what begins with what is typed: that are the names that there are.
      if (isGood) return { label: `$(add) ${vscode.l10n.t('New name: {0}', text)}`, value: text };
      return { label: `$(warning) ${vscode.l10n.t('“{0}” wouldn’t be read as somebody’s name.', text)}` };
    },
  });
}
