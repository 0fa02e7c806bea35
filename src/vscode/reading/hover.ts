import * as vscode from 'vscode';
import { isSidecarPath } from '../../core/project/studyPaths';
import type { KnownLines } from '../history/lineCommits';
import { namedAt } from '../navigating/namesIn';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { codeDescription, describing } from './codeDescription';
import { codingHover } from './codingHover';
import { excerptHover } from './excerptHover';
import { speakerDescription } from './speakerDescription';

/** Tells what is under the pointer: a code or a speaker by its name, in a sidecar what is said at a place, coded text with its codings. */
export async function hover(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  known: KnownLines,
): Promise<vscode.Hover | undefined> {
  const named = await namedAt(studies, document, position, token);
  if (token.isCancellationRequested) return undefined;
  if (named) {
    const { use, place } = named;
    const text =
      use.kind === 'code'
        ? codeDescription(place.folder, use.name, true)
        : speakerDescription(place.folder.study, use.name);
    return new vscode.Hover(describing([text]), toRange(use.range));
  }
  const place = studies.find(document.uri);
  if (place && isSidecarPath(place.path)) return excerptHover(place, document, position);
  return codingHover(studies, document, position, known);
}
