import * as vscode from 'vscode';
import type { NameUse } from '../../core/names/nameUse';
import { isCodebookPath, isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { knownSpeaker, spelledSpeaker } from '../../core/refactorings/speakerNames';
import { comparePositions } from '../../core/text/position';
import { namedAt } from '../navigating/namesIn';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';

/** What is renamed when somebody wants to rename the name at a place. */
export type Renamed =
  | {
      readonly kind: 'code';
      /** A code's name, or one of its aliases in the codebook. */
      readonly name: string;
      /** The alias that stands there for it. */
      readonly alsoUnder?: string | undefined;
    }
  /** An entry of the codebook whose name stands above already. */
  | { readonly kind: 'twin'; readonly name: string; readonly at: vscode.Position }
  | {
      readonly kind: 'speaker';
      readonly name: string;
      /** The one transcript in which it is a name; all where the codebook knows who that is. */
      readonly only: string | undefined;
    };

export interface NamePlace {
  readonly folder: StudyFolder;
  readonly use: NameUse;
  readonly renamed: Renamed;
}

/** The code or speaker that is named at a place of a study's file; nothing where there is none. */
export async function nameUnder(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<NamePlace | undefined> {
  const named = await namedAt(studies, document, position);
  if (!named) return undefined;
  const { use, place } = named;
  const { folder, path } = place;
  return { folder, use, renamed: use.kind === 'code' ? codeOf(folder, path, use) : speakerOf(folder, path, use) };
}

function codeOf({ study }: StudyFolder, path: string, { name, role, range }: NameUse): Renamed {
  const code = study.codebook.find(name);
  if (
    role === 'definition' &&
    code &&
    isCodebookPath(path) &&
    comparePositions(code.nameRange.start, range.start) < 0
  ) {
    return { kind: 'twin', name, at: new vscode.Position(range.start.line, range.start.character) };
  }
  if (!code || code.name === name || role === 'alias') return { kind: 'code', name };
  return { kind: 'code', name: code.name, alsoUnder: name };
}

function speakerOf({ study }: StudyFolder, path: string, { name }: NameUse): Renamed {
  const transcript = isSidecarPath(path) ? transcriptOfSidecar(path, (it) => study.isTranscript(it)) : path;
  const isEverywhere = isCodebookPath(path) || transcript === undefined || knownSpeaker(study, name);
  return { kind: 'speaker', name: spelledSpeaker(study, name), only: isEverywhere ? undefined : transcript };
}
