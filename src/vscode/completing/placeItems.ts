import * as vscode from 'vscode';
import { codeChoices, unknownCodeChoices, unknownSpeakers, type CodeChoice } from '../../core/completing/choices';
import { layoutPlaces } from '../../core/completing/layoutPlaces';
import { coderNames, roleNames, transcriptNames } from '../../core/completing/otherNames';
import type { WantedPlace } from '../../core/completing/wantedPlaces';
import { writtenAt, writtenKey } from '../../core/completing/writtenAt';
import { DETECT } from '../../core/codebook/layoutRules';
import { LAYOUT_NAMES } from '../../core/transcript/layoutNames';
import type { CodingSession } from '../coding/codingSession';
import { turnCount } from '../counts';
import { layoutExample } from '../layout/layoutTexts';
import { coderName } from '../settings';
import type { StudyPlace } from '../study/studyFolder';
import { CodeItem, sortKey } from './codeItem';
import { colorItems } from './colorItems';
import { keyItems } from './keyItems';

/** A place in a sidecar or codebook that something is offered for. */
export interface AskedPlace {
  readonly session: CodingSession;
  readonly file: StudyPlace;
  readonly line: number;
  readonly place: WantedPlace;
}

/**
 * Whether something is offered at a place as soon as a bracket, comma or space has been typed: where nearly always one of few is meant, and
 * not where most often something new is written.
 */
export function isOfferedUnasked({ kind, wanted, path }: WantedPlace): boolean {
  return kind === 'value' && (!wanted.startsWith('unknown') || path.endsWith('/aliases/-'));
}

/** What can be written at a place. */
export function placeItems({ session, file, line, place }: AskedPlace): vscode.CompletionItem[] {
  const { study } = file.folder;
  const { others, quote, start, end } = place;
  const range = new vscode.Range(line, start, line, end);
  const codes = (choices: readonly CodeChoice[]) =>
    choices.map((it, i) => new CodeItem(study, it, writtenAt(place, it.name), { range, quote }, i));
  const names = (kind: vscode.CompletionItemKind, all: readonly string[], details: readonly string[] = []) =>
    all.map((name, i) => {
      const item = new vscode.CompletionItem(name, kind);
      const detail = details[i];
      if (detail !== undefined) item.detail = detail;
      const texts = { insertText: writtenAt(place, name), filterText: quote + name, sortText: sortKey(i) };
      return Object.assign(item, { range, ...texts });
    });
  switch (place.wanted) {
    case 'code':
      return codes(codeChoices(study, session.recent.all, place));
    case 'unknownCode':
      return codes(unknownCodeChoices(study, place));
    case 'unknownSpeaker': {
      const speakers = unknownSpeakers(study, others);
      const counts = speakers.map(({ turns }) => turnCount(turns));
      return names(
        vscode.CompletionItemKind.User,
        speakers.map(({ name }) => name),
        counts,
      );
    }
    case 'color':
      return colorItems(study, place, range);
    case 'role':
      return names(vscode.CompletionItemKind.Value, roleNames(study));
    case 'layout': {
      const layouts = [...LAYOUT_NAMES, DETECT] as const;
      return names(vscode.CompletionItemKind.EnumMember, layouts, layouts.map(layoutExample));
    }
    case 'layoutPlace':
      return layoutPlaces(study, others).map((where, i) => {
        const item = new vscode.CompletionItem(where, vscode.CompletionItemKind.Folder);
        const texts = { insertText: writtenKey(place, where), filterText: quote + where, sortText: sortKey(i) };
        return Object.assign(item, { range, ...texts });
      });
    case 'transcript':
      return names(vscode.CompletionItemKind.File, transcriptNames(study, file.path));
    case 'coder':
      return names(vscode.CompletionItemKind.User, coderNames(study, file.path, coderName(file.folder.root)));
    default:
      return keyItems(place, range);
  }
}
