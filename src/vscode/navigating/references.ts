import * as vscode from 'vscode';
import type { NameUse } from '../../core/names/nameUse';
import { codesAt } from '../../core/project/codingsAt';
import { codeReferences, namings, speakerReferences, type FilePlace } from '../../core/project/references';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { meaningOf, namedAt } from './namesIn';

type Name = Pick<NameUse, 'kind' | 'name'>;

/**
 * Where the code or the speaker at a place is found in all of the study: what the codebook calls it, a code's labels and excerpts, a
 * speaker's headers. On coded text
 * they are those of its code.
 */
export async function references(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
  token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
  const named = await namedAt(studies, document, position);
  const place = named?.place ?? studies.find(document.uri);
  if (!place || token.isCancellationRequested) return undefined;
  const { study } = place.folder;
  const names = new Map<string, Name>();
  for (const name of named ? [named.use] : codesHere(studies, document, position))
    names.set(meaningOf(study, name), name);
  const all = [...names.values()].map((name) => placesOf(place, name, includeDeclaration));
  return all.flat().map(({ path, range }) => new vscode.Location(uriOf(place.folder, path), toRange(range)));
}

function codesHere(studies: Studies, document: vscode.TextDocument, position: vscode.Position): Name[] {
  const coded = studies.coded(document);
  return coded ? codesAt(coded, position).map((name) => ({ kind: 'code', name })) : [];
}

function placesOf({ folder: { study } }: StudyPlace, { kind, name }: Name, isWithDefinition: boolean): FilePlace[] {
  const uses = kind === 'code' ? codeReferences(study, name) : speakerReferences(study, name);
  return isWithDefinition ? [...namings(study, kind, name), ...uses] : uses;
}
