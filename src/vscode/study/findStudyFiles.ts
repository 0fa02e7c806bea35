import * as vscode from 'vscode';
import { CODEBOOK } from '../../core/project/studyPaths';
import { transcriptGlobs } from '../settings';

/** The files of the workspace that a study is made of. */
export interface StudyFiles {
  readonly codebooks: vscode.Uri[];
  readonly sidecars: vscode.Uri[];
  readonly transcripts: vscode.Uri[];
}

/** Looks for them in all workspace folders, but not where the editor's search doesn't look either. */
export async function findStudyFiles(): Promise<StudyFiles> {
  const exclude = excludedFolders();
  const folders = vscode.workspace.workspaceFolders ?? [];
  const find = async (globsOf: (folder: vscode.WorkspaceFolder) => readonly string[]) => {
    const found = folders.flatMap((folder) =>
      globsOf(folder).map((glob) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude)),
    );
    return unique((await Promise.all(found)).flat());
  };
  const [codebooks, sidecars, transcripts] = await Promise.all([
    find(() => [`**/${CODEBOOK}`]),
    find(() => ['**/*.codes.yaml']),
    find(transcriptGlobs),
  ]);
  return { codebooks, sidecars, transcripts };
}

function excludedFolders(): string | undefined {
  const setting = vscode.workspace.getConfiguration('search').get<Record<string, unknown>>('exclude', {});
  const globs = Object.keys(setting).filter((glob) => setting[glob] === true && !glob.includes(','));
  return globs.length ? `{${globs.join(',')}}` : undefined;
}

function unique(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
