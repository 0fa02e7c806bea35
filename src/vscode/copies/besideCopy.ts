import * as vscode from 'vscode';
import { sidecarsBeside, type BesideCopy } from '../../core/copies/readCopy';
import { decodeText } from '../../core/importing/decodeText';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import { isNotFound } from '../study/fileReader';

/** Reads what belongs to a copy where it lies. */
export async function besideCopy(uri: vscode.Uri): Promise<BesideCopy> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const beside = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const names = sidecarsBeside(
    baseName(uri.path),
    beside.map(([name]) => name),
  );
  const sidecars = names.map(async (name) => ({ name, text: await textOf(vscode.Uri.joinPath(folder, name)) }));
  return { sidecars: await Promise.all(sidecars), codebook: await codebookAbove(folder) };
}

/** The nearest codebook from a folder upwards, as far up as can be looked. */
async function codebookAbove(folder: vscode.Uri): Promise<string | undefined> {
  const codebook = vscode.Uri.joinPath(folder, CODEBOOK);
  try {
    return await textOf(codebook);
  } catch (error) {
    const parent = vscode.Uri.joinPath(folder, '..');
    return isNotFound(error) && parent.path !== folder.path ? codebookAbove(parent) : undefined;
  }
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return decodeText(await vscode.workspace.fs.readFile(uri));
}
