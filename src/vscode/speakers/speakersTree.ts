import type * as vscode from 'vscode';
import type { Roster } from '../../core/speakers/roster';
import { StudySpeakers } from '../../core/speakers/studySpeakers';
import { comparePaths } from '../../core/project/studyPaths';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';
import { speakersItem } from './speakersItem';
import type { SpeakersNode } from './speakersNode';

/** The contents of the Speakers view. */
export class SpeakersTree {
  private readonly speakers = new StudySpeakers();

  constructor(private readonly studies: Studies) {}

  roster({ study }: StudyFolder): Roster {
    return this.speakers.roster(study);
  }

  getTreeItem(node: SpeakersNode): vscode.TreeItem {
    return speakersItem(node, node.kind === 'unnamed' ? this.roster(node.folder).unnamed.size : 0);
  }

  getChildren(node?: SpeakersNode): SpeakersNode[] {
    switch (node?.kind) {
      case undefined: {
        const folders = this.shownFolders();
        const [only, ...more] = folders;
        if (only && !more.length) return this.inStudy(only);
        return folders.map((folder) => ({ kind: 'speakerStudy', folder }));
      }
      case 'speakerStudy':
        return this.inStudy(node.folder);
      case 'speaker': {
        const { folder, person } = node;
        return byPath(person.transcripts).map((spoken) => ({ kind: 'speakerTranscript', folder, person, spoken }));
      }
      case 'unnamed': {
        const { folder } = node;
        const transcripts = [...this.roster(folder).unnamed].map(([path, voices]) => ({ path, voices }));
        return byPath(transcripts).map((it) => ({ kind: 'unnamedTranscript', folder, ...it }));
      }
      case 'unnamedTranscript':
        return node.voices.map((voice) => ({ kind: 'unnamedSpeaker', folder: node.folder, voice }));
      case 'speakerTranscript':
      case 'unnamedSpeaker':
        return [];
    }
  }

  private shownFolders(): StudyFolder[] {
    return this.studies.folders
      .filter((folder) => {
        const { speakers, unnamed } = this.roster(folder);
        return speakers.length > 0 || unnamed.size > 0;
      })
      .sort((a, b) => comparePaths(a.root.path, b.root.path));
  }

  private inStudy(folder: StudyFolder): SpeakersNode[] {
    const { speakers, unnamed } = this.roster(folder);
    const people = speakers.map((person): SpeakersNode => ({ kind: 'speaker', folder, person }));
    return unnamed.size ? [...people, { kind: 'unnamed', folder }] : people;
  }
}

function byPath<T extends { readonly path: string }>(all: readonly T[]): T[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...all].sort((a, b) => compare(a.path, b.path));
}
