import * as vscode from 'vscode';
import { filesOfSpeakerMerge, mergeSpeakers } from '../../core/refactorings/mergeSpeakers';
import type { Person } from '../../core/speakers/person';
import type { CodingSession } from '../coding/codingSession';
import { transcriptCount } from '../counts';
import { pickOne } from '../refactoring/pickOne';
import { askAndRefactor } from '../refactoring/refactorPlan';
import type { StudyFolder } from '../study/studyFolder';
import type { SpeakersNode } from './speakersNode';
import { peopleOf, personMeant, pickPerson } from './studySpeaker';

/** Makes speakers one person: asks which name stays, and whether transcripts are to be rewritten too. */
export async function mergeSpeakersCommand(session: CodingSession, rows: readonly SpeakersNode[]): Promise<void> {
  const first = await personMeant(session.studies, rows, vscode.l10n.t('Merge Speakers'));
  if (!first) return;
  const { folder } = first;
  const selected = peopleOf(rows).map(({ person }) => person);
  const people = selected.length ? selected : [first.person];
  const title = vscode.l10n.t('Merge {0}', people.map(({ name }) => `“${name}”`).join(', '));
  const target = await whoStays(folder, title, people);
  if (!target) return;
  const others = people.filter((person) => person !== target);
  const label = others.map(({ name }) => name).join(', ');
  const rewrites = await pickOne(title, vscode.l10n.t('What becomes of the transcripts?'), [
    {
      label: vscode.l10n.t('They stay as they are'),
      detail: vscode.l10n.t('“{0}” becomes an alias of “{1}” in the codebook.', label, target.name),
      value: false,
    },
    {
      label: vscode.l10n.t('“{0}” is written in their headers', target.name),
      detail: vscode.l10n.t('Afterwards it can’t be told any more who was called what.'),
      value: true,
    },
  ]);
  if (rewrites === undefined) return;
  const sources = others.map(({ name, spellings }) => ({ name, spellings }));
  const size = new Set(others.flatMap(({ transcripts }) => transcripts.map(({ path }) => path))).size;
  const { study } = folder;
  await askAndRefactor(session, {
    folder,
    title,
    files: () => filesOfSpeakerMerge(study, { sources, rewrites }),
    alsoRead: () => [...study.transcripts()].map(({ path }) => path),
    make: (files) => mergeSpeakers(files, { sources, target: target.name, rewrites }),
    texts: {
      what: () => {
        const names = [label, target.name, transcriptCount(size)];
        return rewrites
          ? vscode.l10n.t('“{0}” becomes “{1}” in the headers of {2}, and an alias in the codebook', ...names)
          : vscode.l10n.t('“{0}” means “{1}”: an alias in the codebook, for {2}', ...names);
      },
      rest: ({ lost = [] }) =>
        lost
          .map(({ code, key }) =>
            vscode.l10n.t(
              'What “{0}” says under “{1}” is deleted: “{2}” says something else there.',
              code,
              key,
              target.name,
            ),
          )
          .join(' '),
      done: () => vscode.l10n.t('“{0}” means “{1}” now.', label, target.name),
      undo: () => vscode.l10n.t('merging of “{0}” into “{1}”', label, target.name),
    },
  });
}

/** Of several people one stays; of one it is asked who else they are. */
function whoStays(folder: StudyFolder, title: string, people: readonly Person[]): Promise<Person | undefined> {
  const isMeant = (person: Person) => people.some(({ name, known }) => name === person.name && known === person.known);
  if (people.length < 2) {
    const [one] = people;
    return pickPerson(
      folder,
      title,
      vscode.l10n.t('Who is the same person? That name stays.'),
      (it) => it !== one && !isMeant(it),
    );
  }
  const choices = people.map((person) => ({
    label: person.name,
    ...(person.known ? { description: vscode.l10n.t('in the codebook') } : {}),
    value: person,
  }));
  return pickOne(title, vscode.l10n.t('Which name stays?'), choices);
}
