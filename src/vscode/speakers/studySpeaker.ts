import * as vscode from 'vscode';
import type { Person } from '../../core/speakers/person';
import { rosterOf } from '../../core/speakers/studySpeakers';
import { SELECTED } from '../codes/studyCode';
import { turnCount } from '../counts';
import { nameUnder } from '../refactoring/nameUnder';
import { pickOne, type Choice } from '../refactoring/pickOne';
import { pickStudy } from '../study/pickStudy';
import { readWhole } from '../study/readWhole';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';
import type { SpeakersNode } from './speakersNode';
import type { SpeakersView } from './speakersView';

/** A person of a study. */
export interface StudyPerson {
  readonly folder: StudyFolder;
  readonly person: Person;
}

/** The rows of the Speakers view that a command was called on: with a key what is selected, with a menu its row, or those selected with it. */
export function rowsMeant(view: SpeakersView, argument: unknown, selected: unknown): readonly SpeakersNode[] {
  if (argument === SELECTED) return view.selection;
  const isNode = (it: unknown): it is SpeakersNode => typeof it === 'object' && it !== null && 'kind' in it;
  if (!isNode(argument)) return [];
  return Array.isArray(selected) && selected.includes(argument) ? selected.filter(isNode) : [argument];
}

/** The people that rows of the Speakers view are about, each once, of one study; none of voices without a name. */
export function peopleOf(rows: readonly SpeakersNode[]): StudyPerson[] {
  const found = new Map<Person, StudyPerson>();
  for (const row of rows) {
    if (row.kind === 'speaker' || row.kind === 'speakerTranscript') {
      found.set(row.person, { folder: row.folder, person: row.person });
    }
  }
  const all = [...found.values()];
  return all.filter(({ folder }) => folder === all[0]?.folder);
}

/** Reads all of the study, and gives the person whom a command is meant for: of the row that it was called on, named at the cursor, or picked. */
export async function personMeant(
  studies: Studies,
  rows: readonly SpeakersNode[],
  title: string,
): Promise<StudyPerson | undefined> {
  if (!(await readWhole(studies))) return undefined;
  const [given] = peopleOf(rows);
  if (given) return given;
  if (rows.length) return undefined;
  const editor = vscode.window.activeTextEditor;
  const under = editor && (await nameUnder(studies, editor.document, editor.selection.active));
  if (under?.renamed.kind === 'speaker') {
    const { folder, renamed } = under;
    const person = rosterOf(folder.study).find(renamed.name);
    if (person) return { folder, person };
  }
  const folder = await pickStudy(studies);
  const person = folder && (await pickPerson(folder, title, vscode.l10n.t('Which speaker?')));
  return folder && person && { folder, person };
}

/** One of the people of a study. @param isOffered which; all unless it is given. */
export function pickPerson(
  folder: StudyFolder,
  title: string,
  placeholder: string,
  isOffered: (person: Person) => boolean = () => true,
): Promise<Person | undefined> {
  const people = rosterOf(folder.study).speakers.filter((person) => !person.isTogether && isOffered(person));
  return pickOne(title, placeholder, people.map(choiceOf));
}

function choiceOf(person: Person): Choice<Person> {
  const notes = [person.known?.role, turnCount(person.turns)].filter((note) => note !== undefined);
  return { label: person.name, description: notes.join(' · '), value: person };
}
