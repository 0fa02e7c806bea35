import * as vscode from 'vscode';
import { endingIn, typedFolder } from '../../core/importing/importFolder';
import { comparePaths } from '../../core/project/studyPaths';
import { askText } from '../askText';
import { transcriptCount } from '../counts';
import type { Choice } from '../refactoring/pickOne';
import { transcriptGlobs } from '../settings';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';

/** Where transcripts stand when there are none yet: files in it count as transcripts unless the settings say otherwise. */
const FIRST = 'interviews';

/** So many folders below each other are looked for; others are typed. */
const DEEPEST = 2;

/** Where imported transcripts go. */
export interface ImportTarget {
  /** Relative to the study's folder; empty for that folder itself. */
  readonly path: string;
  /** With which files in it count as transcripts. */
  readonly ending: string;
}

/** A folder of a study, one that is there or one that is made: those that have most transcripts first. */
export function chooseTarget(folder: StudyFolder, folders: readonly string[]): Promise<ImportTarget | undefined> {
  const counts = new Map<string, number>();
  for (const path of folder.study.paths) counts.set(folderIn(path), (counts.get(folderIn(path)) ?? 0) + 1);
  const used = [...counts].sort((a, b) => b[1] - a[1] || comparePaths(a[0], b[0]));
  const first = used.length ? [] : [FIRST];
  const paths = new Set([...used.map(([path]) => path), ...first, ...folders, '']);
  const choices = [...paths].map((path) => {
    const count = counts.get(path);
    const isNew = first.includes(path) && !folders.includes(path);
    const label = isNew ? newFolder(path) : labelOf(folder, path);
    return choiceOf(folder, path, label, count && transcriptCount(count));
  });
  return askText({
    title: vscode.l10n.t('Where are the transcripts to be?'),
    placeholder: vscode.l10n.t('A folder of the study, or a new one: type its name'),
    choices: choices.filter(({ value }) => value !== undefined),
    typed: (text) => {
      const path = typedFolder(text);
      const there = choices.find(({ value }) => value?.path === path);
      if (path !== undefined) return there ?? choiceOf(folder, path, newFolder(path));
      return { label: `$(warning) ${vscode.l10n.t('“{0}” can’t be a folder of the study.', text)}` };
    },
  });
}

/** Begins otherwise than the folder's name: a pick puts first what begins with what is typed. */
function newFolder(path: string): string {
  return vscode.l10n.t('New folder: {0}', path);
}

function labelOf({ root }: StudyFolder, path: string): string {
  return path === '' ? vscode.l10n.t('{0} (the study’s own folder)', root.path.split('/').at(-1) ?? '') : path;
}

/** A folder to choose; only told of, with no value, where files in it would be no transcripts. */
function choiceOf(folder: StudyFolder, path: string, label: string, description?: string | 0): Choice<ImportTarget> {
  const uri = path === '' ? folder.root : uriOf(folder, path);
  const workspace = vscode.workspace.getWorkspaceFolder(uri);
  const ending = endingIn((workspace && pathIn(workspace.uri, uri)) ?? '', transcriptGlobs(uri));
  if (ending === undefined) {
    const detail = vscode.l10n.t('By the setting “transcriptCoding.transcripts”, files in it are no transcripts.');
    return { label: `$(warning) ${label}`, detail };
  }
  return {
    label,
    ...(description ? { description } : {}),
    ...(ending === '.md' ? {} : { detail: vscode.l10n.t('As {0}, which makes transcripts of them', `*${ending}`) }),
    value: { path, ending },
  };
}

/** The folders of a study, as far as they are near its root and not hidden. */
export async function foldersIn({ root }: StudyFolder): Promise<string[]> {
  const found: string[] = [];
  const look = async (path: string, depth: number): Promise<void> => {
    const uri = path === '' ? root : vscode.Uri.joinPath(root, path);
    const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
    const names = entries.flatMap(([name, type]) => (type === vscode.FileType.Directory ? [name] : []));
    for (const name of names.filter((it) => !it.startsWith('.') && it !== 'node_modules').sort(comparePaths)) {
      const below = path === '' ? name : `${path}/${name}`;
      found.push(below);
      if (depth < DEEPEST) await look(below, depth + 1);
    }
  };
  await look('', 1);
  return found;
}

/** The names of the files that are in a folder of a study; none where it isn't there yet. */
export async function namesIn(folder: StudyFolder, target: string): Promise<string[]> {
  try {
    const uri = target === '' ? folder.root : uriOf(folder, target);
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch {
    return [];
  }
}

function folderIn(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
