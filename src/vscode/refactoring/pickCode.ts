import * as vscode from 'vscode';
import { codesAt } from '../../core/project/codingsAt';
import { countOf, unknownCodes } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
import { pickIcon } from '../codes/codeColors';
import type { CodesView } from '../codes/codesView';
import { codeOf, nodeOf, SELECTED, type StudyCode } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { pickStudy } from '../study/pickStudy';
import { readWhole } from '../study/readWhole';
import { nameUnder } from './nameUnder';
import { pickOne, type Choice } from './pickOne';

/**
 * Reads all of the study, and gives the code that a command is meant for: the one that it was called on, selected in the Codes view,
 * named at the cursor, of the excerpt there, or picked.
 */
export async function codeMeant(
  session: CodingSession,
  view: CodesView,
  argument: unknown,
  title: string,
): Promise<StudyCode | undefined> {
  const { studies } = session;
  if (!(await readWhole(studies))) return undefined;
  const [selected] = view.selectedCodes;
  // A key in the view is meant for what is selected there, and not for what may be at the cursor of an editor.
  if (argument === SELECTED && !selected) return undefined;
  const given = argument === SELECTED ? selected : studyCodeOf(argument);
  if (given) return { folder: given.folder, name: canonical(given) };
  const editor = vscode.window.activeTextEditor;
  const under = editor && (await nameUnder(studies, editor.document, editor.selection.active));
  if (under && under.renamed.kind === 'code') {
    const { folder } = under;
    return { folder, name: canonical({ folder, name: under.renamed.name }) };
  }
  const coded = editor && studies.coded(editor.document);
  const place = coded && studies.find(editor.document.uri);
  if (place) {
    const { folder } = place;
    const names = new Set(codesAt(coded, editor.selection.active).map((name) => canonical({ folder, name })));
    const [only, ...more] = names;
    if (only !== undefined) {
      const here = vscode.l10n.t('Which code of this excerpt?');
      const name = more.length ? await pickCode(folder.study, title, here, (it) => names.has(it)) : only;
      return name === undefined ? undefined : { folder, name };
    }
  }
  const folder = await pickStudy(studies);
  const name = folder && (await pickCode(folder.study, title, vscode.l10n.t('Which code?')));
  return folder && name !== undefined ? { folder, name } : undefined;
}

function canonical({ folder, name }: StudyCode): string {
  return folder.study.codebook.find(name)?.name ?? name;
}

/** The code that a command was called on: as it is, or a node of the Codes view. */
export function studyCodeOf(argument: unknown): StudyCode | undefined {
  const node = codeOf(nodeOf(argument));
  if (node) return node;
  const isCode = typeof argument === 'object' && argument !== null && 'folder' in argument && 'name' in argument;
  return isCode ? (argument as StudyCode) : undefined;
}

/**
 * One code of a study. @param isOffered which codes; all unless it is given.
 * @param first what is offered before them.
 */
export function pickCode(
  study: Study,
  title: string,
  placeholder: string,
  isOffered: (name: string) => boolean = () => true,
  first: readonly Choice<string>[] = [],
): Promise<string | undefined> {
  const known = study.codebook.all().map(({ name, description }) => ({ name, detail: description }));
  const unknown = unknownCodes(study).map(({ name }) => ({ name, detail: vscode.l10n.t('not in the codebook') }));
  const items = [...known, ...unknown].flatMap(({ name, detail }): Choice<string>[] => {
    if (!isOffered(name)) return [];
    const count = countOf(study, name);
    const iconPath = pickIcon(study.codebook.colorOf(name));
    return [{ label: name, description: String(count), ...(detail ? { detail } : {}), iconPath, value: name }];
  });
  return pickOne(title, placeholder, [...first, ...items]);
}
