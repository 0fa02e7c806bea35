import * as vscode from 'vscode';
import { setLayout } from '../../core/codebook/layoutEdits';
import { DETECT, normalPath, WHOLE_STUDY } from '../../core/codebook/layoutRules';
import { canHaveFrontMatter, layoutSource } from '../../core/project/layoutSource';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import { createCodebook } from '../../core/refactorings/codebookText';
import { layoutInFile } from '../../core/refactorings/layoutInFile';
import type { RefactoredFiles } from '../../core/refactorings/refactoring';
import { applyEdits } from '../../core/text/edit';
import { LAYOUT_NAMES, type LayoutName } from '../../core/transcript/layoutNames';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { pickOne, type Choice } from '../refactoring/pickOne';
import { refactorAtOnce } from '../refactoring/refactorAtOnce';
import type { StudyPlace } from '../study/studyFolder';
import { changeFile } from '../writing/changeFile';
import { layoutExample, layoutLabel } from './layoutTexts';
import { sourceText } from './layoutStatus';

type Layout = LayoutName | typeof DETECT;

/** Where a layout is said: in the transcript's front matter, or in the codebook for some path. */
type Where = { readonly kind: 'file' } | { readonly kind: 'codebook'; readonly path: string };

/** Asks which layout the transcript in the editor has and for which files that is so, and writes it down. */
export async function setLayoutCommand(session: CodingSession): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const coded = document && (await session.studies.open(document));
  const place = document && session.studies.find(document.uri);
  if (!coded || !place) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to set its layout.'));
    return;
  }
  const { study } = place.folder;
  const source = layoutSource(study.codebook, place.path, document.getText());
  const title = vscode.l10n.t('Layout of {0}', baseName(place.path));
  const layout = await pickLayout(title, coded.transcript.layout, source.kind === 'found', sourceText(source));
  if (layout === undefined) return;
  const isInFile = source.kind === 'frontMatter';
  const wheres = placesFor(place, layout, isInFile);
  if (layout === DETECT && source.kind === 'found') {
    tell(vscode.l10n.t('The layout of {0} is found out already.', baseName(place.path)));
    return;
  }
  const [only, ...more] = wheres;
  const where = more.length ? await pickOne(title, vscode.l10n.t('For which transcripts?'), wheres) : only?.value;
  if (where?.kind === 'file') await writeInFile(session, place, layout);
  else if (where) await writeInCodebook(session, place, where.path, layout);
}

function pickLayout(title: string, now: string, isFound: boolean, source: string): Promise<Layout | undefined> {
  const detect: Choice<Layout> = {
    label: layoutLabel(DETECT),
    description: isFound ? `$(check) ${source}` : layoutExample(DETECT),
    value: DETECT,
  };
  const choices = LAYOUT_NAMES.map((name): Choice<Layout> => {
    const example = layoutExample(name);
    const isNow = name === now ? `$(check) ${isFound ? vscode.l10n.t('found') : source} · ` : '';
    return { label: layoutLabel(name), description: isNow + example, value: name };
  });
  const placeholder = vscode.l10n.t('How does the transcript say who speaks?');
  return pickOne(title, placeholder, [detect, ...choices]);
}

/** Where a layout can be said of a transcript; where it is to be found out, where something else is said. */
function placesFor({ folder, path }: StudyPlace, layout: Layout, isInFile: boolean): Choice<Where>[] {
  const { codebook } = folder.study;
  const choice = (label: string, detail: string, value: Where): Choice<Where> => ({ label, detail, value });
  const inFile = choice(
    vscode.l10n.t('Only this transcript'),
    vscode.l10n.t('In its front matter, at the top of {0}', baseName(path)),
    { kind: 'file' },
  );
  const inBook = (label: string, where: string) =>
    choice(label, vscode.l10n.t('In {0}', `${CODEBOOK}: ${where}`), { kind: 'codebook', path: where });
  const onlyThis = inBook(vscode.l10n.t('Only this transcript'), path);
  if (layout === DETECT) {
    if (isInFile) return [inFile];
    const said = codebook.layouts.rulesFor(path).map(({ where }) => where);
    const others = said.filter((where) => normalPath(where) !== path);
    const label = (where: string) => vscode.l10n.t('All transcripts for which another layout is said: {0}', where);
    return [onlyThis, ...others.map((where) => inBook(label(where), where))];
  }
  const slash = path.lastIndexOf('/');
  const parent = slash < 0 ? undefined : path.slice(0, slash);
  const shared = [
    ...(parent === undefined ? [] : [inBook(vscode.l10n.t('All transcripts in {0}', parent), parent)]),
    inBook(vscode.l10n.t('All transcripts of the study'), WHOLE_STUDY),
  ];
  return [canHaveFrontMatter(path) ? inFile : onlyThis, ...(isInFile ? [] : shared)];
}

async function writeInFile(session: CodingSession, { folder, path }: StudyPlace, layout: Layout): Promise<void> {
  const { study } = folder;
  await refactorAtOnce(session, {
    folder,
    files: () => [path, ...study.sidecarPathsOf(path)],
    make: (files: RefactoredFiles) => layoutInFile(files, path, layout === DETECT ? undefined : layout),
    undo: undoText(baseName(path), layout),
    done: doneText(baseName(path), layout),
  });
}

async function writeInCodebook(
  session: CodingSession,
  { folder, path }: StudyPlace,
  where: string,
  layout: Layout,
): Promise<void> {
  const { study } = folder;
  // To find it out for one file of several is a rule of its own; for those that a rule is about the rule goes.
  const { rules } = study.codebook.layouts;
  const isOwn = normalPath(where) === path;
  const isAlone = rules.every(
    (rule) => normalPath(rule.where) === path || !study.codebook.layouts.rulesFor(path).includes(rule),
  );
  const wanted = layout === DETECT && (!isOwn || isAlone) ? undefined : layout;
  const isDone = await changeFile(
    session,
    { folder, path: CODEBOOK },
    {
      change: (text) => {
        const book = text ?? createCodebook(study, []).after;
        return applyEdits(book, setLayout(book, where, wanted));
      },
      title: undoText(where, layout),
    },
  );
  if (isDone) tell(doneText(where, layout));
}

function undoText(where: string, layout: Layout): string {
  return vscode.l10n.t('layout of {0}: {1}', where, layoutLabel(layout));
}

function doneText(where: string, layout: Layout): string {
  return vscode.l10n.t('Layout of {0}: {1}', where, layoutLabel(layout));
}
