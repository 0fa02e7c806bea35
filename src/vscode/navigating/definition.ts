import type * as vscode from 'vscode';
import { sidecarPlaces } from '../../core/codings/sidecarPlaces';
import { codesAt } from '../../core/project/codingsAt';
import { codeDefinition, speakerDefinition, type FilePlace } from '../../core/project/references';
import { namedTranscript, sidecarExcerpts } from '../../core/project/sidecarExcerpts';
import { isSidecarPath } from '../../core/project/studyPaths';
import { containsRange, START_OF_TEXT, type Range } from '../../core/text/position';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { namedAt, type NamedPlace } from './namesIn';

/**
 * Where what stands at a place is said: a code or a speaker in the codebook, a coding of a sidecar in its transcript, coded text as its
 * code in the codebook.
 */
export async function definition(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[] | undefined> {
  const named = await namedAt(studies, document, position, token);
  if (token.isCancellationRequested) return undefined;
  if (named) return definitionOfName(named);
  const place = studies.find(document.uri);
  if (!place) return undefined;
  if (isSidecarPath(place.path)) return definitionOfCoding(place, document, position);
  const coded = studies.coded(document);
  if (!coded) return undefined;
  const { study } = place.folder;
  const codes = codesAt(coded, position).flatMap((name) => codeDefinition(study, name) ?? []);
  return codes.map((code) => linkTo(place, code));
}

function definitionOfName({ place, use }: NamedPlace): vscode.LocationLink[] {
  const { path } = place;
  if (use.role === 'definition') return [linkTo(place, { path, range: use.range }, use.range)];
  const { study } = place.folder;
  const found = use.kind === 'code' ? codeDefinition(study, use.name) : speakerDefinition(study, use.name);
  return found ? [linkTo(place, found, use.range)] : [];
}

/** What of a sidecar leads into a transcript: its name, and each coding's id, place and words. */
function definitionOfCoding(
  place: StudyPlace,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.LocationLink[] {
  const { study } = place.folder;
  const isHere = (range: Range | undefined) => range && containsRange(range, { start: position, end: position });
  const { transcript, codings } = sidecarPlaces(document.getText());
  if (transcript && isHere(transcript.range)) {
    const path = namedTranscript(study, place.path, transcript.name);
    return path === undefined ? [] : [linkTo(place, { path, range: START_OF_TEXT }, transcript.range)];
  }
  for (const { coding, id, at, words } of codings) {
    const origin = [id, at, words].find(isHere);
    if (!origin) continue;
    const excerpts = sidecarExcerpts(study, place.path);
    const range = excerpts?.byId.get(coding.id)?.range;
    return excerpts && range ? [linkTo(place, { path: excerpts.path, range }, origin)] : [];
  }
  return [];
}

/** @param origin what is underlined while the pointer is on it; the word there unless given. */
function linkTo({ folder }: StudyPlace, { path, range }: FilePlace, origin?: Range): vscode.LocationLink {
  return {
    targetUri: uriOf(folder, path),
    targetRange: toRange(range),
    targetSelectionRange: toRange(range),
    ...(origin ? { originSelectionRange: toRange(origin) } : {}),
  };
}
