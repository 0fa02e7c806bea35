import * as vscode from 'vscode';
import { parseDraftPath } from '../../core/project/drafts';
import {
  CODEBOOK,
  FINDINGS_FILES,
  isCodebookPath,
  isFindingsPath,
  isSidecarPath,
  transcriptOfSidecar,
} from '../../core/project/studyPaths';
import { joinGlobs } from '../../core/text/joinGlobs';
import { transcriptGlobs } from '../settings';
import { excludeGlob } from './searchExclude';

/** The files of studies that are no transcripts. */
export const STUDY_GLOBS: readonly string[] = [
  ...[CODEBOOK, ...FINDINGS_FILES].map((name) => `**/${name}`),
  '**/*.codes.yaml',
];

/** The files that the studies are made of. */
export interface FoundFiles {
  readonly codebooks: vscode.Uri[];
  readonly sidecars: vscode.Uri[];
  /** Saved queries and summaries, also where they may be another program's: those of a study are in its folder. */
  readonly findings: vscode.Uri[];
  /** What is left of files that were being written, or are. */
  readonly drafts: vscode.Uri[];
  readonly transcripts: vscode.Uri[];
  /** The transcripts that the setting doesn't name, but that are open. */
  readonly onlyOpen: vscode.Uri[];
  /** The folders outside of the workspace that open transcripts lie in. */
  readonly outside: vscode.Uri[];
}

/**
 * Looks for them in all workspace folders, but not where the editor's search doesn't look either, and beside the open transcripts that
 * lie outside.
 * @param open transcripts that are open: they belong to a study wherever they are.
 */
export async function findStudyFiles(open: readonly vscode.Uri[]): Promise<FoundFiles> {
  const outside = unique(open.filter((uri) => !vscode.workspace.getWorkspaceFolder(uri)).map(folderOf));
  const [found, beside] = await Promise.all([find(), Promise.all(outside.map(filesIn))]);
  const codebooks: vscode.Uri[] = [];
  const sidecars: vscode.Uri[] = [];
  const findings: vscode.Uri[] = [];
  const drafts: vscode.Uri[] = [];
  const transcripts: vscode.Uri[] = [];
  const sort = (uris: readonly vscode.Uri[], others: vscode.Uri[]) => {
    for (const uri of uris) {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      if (isCodebookPath(name)) codebooks.push(uri);
      else if (isSidecarPath(name)) sidecars.push(uri);
      else if (isFindingsPath(name)) findings.push(uri);
      else if (parseDraftPath(name)) drafts.push(uri);
      else others.push(uri);
    }
  };
  sort(found, transcripts);
  sort(beside.flat(), []);
  const known = new Set(transcripts.map((uri) => keyOf(uri)));
  const onlyOpen = open.filter((uri) => !known.has(keyOf(uri)));
  for (const uri of onlyOpen) known.add(keyOf(uri));
  transcripts.push(...onlyOpen);
  transcripts.push(...(await codedTranscripts(sidecars, known)));
  return { codebooks, sidecars, findings, drafts, transcripts, onlyOpen, outside };
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** All files of studies in the workspace. Each search walks through a whole folder, so there is one for all that is looked for. */
async function find(): Promise<vscode.Uri[]> {
  const exclude = excludeGlob();
  const found = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
    joinGlobs([...STUDY_GLOBS, '**/.*~', ...transcriptGlobs(folder)]).map((glob) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude),
    ),
  );
  return unique((await Promise.all(found)).flat());
}

/**
 * The files that have a sidecar beside them and aren't known yet: they have been coded, so they are transcripts.
 * @param known the keys of all transcripts that are; those that are found come to them.
 */
async function codedTranscripts(sidecars: readonly vscode.Uri[], known: Set<string>): Promise<vscode.Uri[]> {
  const coded: vscode.Uri[] = [];
  for (const sidecar of sidecars) {
    const candidates: string[] = [];
    const transcript = transcriptOfSidecar(sidecar.path, (path) => {
      candidates.push(path);
      return known.has(keyOf(sidecar, path));
    });
    if (transcript !== undefined) continue;
    for (const path of candidates) {
      const uri = sidecar.with({ path });
      if (!(await isFile(uri))) continue;
      known.add(keyOf(uri));
      coded.push(uri);
      break;
    }
  }
  return coded;
}

async function filesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => (isFileType(type) ? [vscode.Uri.joinPath(folder, name)] : []));
  } catch {
    return [];
  }
}

export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return isFileType((await vscode.workspace.fs.stat(uri)).type);
  } catch {
    return false;
  }
}

function isFileType(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

function unique(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [keyOf(uri), uri])).values()];
}

/** Tells a file from others: many times as fast as its address as text, in which special characters are written otherwise. */
function keyOf({ scheme, authority, path: own }: vscode.Uri, path = own): string {
  return `${scheme}://${authority}${path}`;
}
