import * as vscode from 'vscode';
import { folderOf, type FoundFiles } from './findStudyFiles';
import { pathIn, type FoundFolder } from './studyFolder';

/** A file of a study, and the study's folder with what was found in it. */
interface FoundPlace {
  readonly folder: FoundFolder;
  readonly path: string;
}

/** Which folders hold studies, and which of them a file belongs to. */
export class StudyRoots {
  private byRoot = new Map<string, FoundFolder>();

  /** @param newFolder makes an empty study in a folder. */
  constructor(private readonly newFolder: (root: vscode.Uri) => FoundFolder) {}

  get folders(): FoundFolder[] {
    return [...this.byRoot.values()];
  }

  /** A file belongs to the study of the nearest folder above it. */
  place(uri: vscode.Uri): FoundPlace | undefined {
    let best: FoundPlace | undefined;
    for (const folder of this.byRoot.values()) {
      const path = pathIn(folder.root, uri);
      if (path !== undefined && (!best || path.length < best.path.length)) best = { folder, path };
    }
    return best;
  }

  /** Whether a file or folder is one of a study's, or has some of them in it. */
  concern(uri: vscode.Uri): boolean {
    for (const { root, paths } of this.byRoot.values()) {
      if (pathIn(uri, root) !== undefined) return true;
      const path = pathIn(root, uri);
      if (path === undefined) continue;
      if (paths.has(path)) return true;
      const inFolder = `${path}/`;
      for (const known of paths) if (known.startsWith(inFolder)) return true;
    }
    return false;
  }

  /** Makes the studies those of the folders that were found; returns whether they are others than before. */
  set({ codebooks, outside }: FoundFiles): boolean {
    const inWorkspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const wanted = new Map(
      [...inWorkspace, ...codebooks.map(folderOf), ...outside].map((root) => [String(root), root]),
    );
    const before = this.byRoot;
    const moved = [...wanted.values(), ...[...before.values()].map(({ root }) => root)].filter(
      (root) => wanted.has(root.toString()) !== before.has(root.toString()),
    );
    if (!moved.length) return false;
    this.byRoot = new Map();
    for (const [key, root] of wanted) {
      // Files that now belong to another study are read anew.
      const isTouched = moved.some((other) => pathIn(root, other) !== undefined);
      this.byRoot.set(key, (!isTouched && before.get(key)) || this.newFolder(root));
    }
    return true;
  }
}
