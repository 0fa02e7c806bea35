import * as vscode from 'vscode';

/** Files that nobody is told of when they change. */
export class MemoryFiles implements vscode.FileSystemProvider {
  isReadOnly = false;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly files = new Map<string, { readonly content: Uint8Array; readonly mtime: number }>();

  write(path: string, text: string): void {
    this.files.set(path, { content: new TextEncoder().encode(text), mtime: Date.now() });
  }

  watch = () => new vscode.Disposable(() => undefined);
  stat = ({ path }: vscode.Uri) => {
    const found = this.files.get(path);
    const isFolder = [...this.files.keys()].some((it) => it.startsWith(`${path}/`));
    if (!found && !isFolder) throw vscode.FileSystemError.FileNotFound(path);
    const type = found ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: found?.mtime ?? 0, size: found?.content.length ?? 0 };
  };
  readDirectory = ({ path }: vscode.Uri): [string, vscode.FileType][] =>
    [...this.files.keys()]
      .filter((it) => it.startsWith(`${path}/`))
      .map((it) => [it.slice(path.length + 1), vscode.FileType.File]);
  createDirectory = () => undefined;
  readFile = ({ path }: vscode.Uri) => {
    const found = this.files.get(path);
    if (!found) throw vscode.FileSystemError.FileNotFound(path);
    return found.content;
  };
  writeFile = ({ path }: vscode.Uri, content: Uint8Array) => {
    if (this.isReadOnly) throw vscode.FileSystemError.NoPermissions(path);
    this.files.set(path, { content, mtime: Date.now() });
  };
  delete = ({ path }: Pick<vscode.Uri, 'path'>) => {
    if (!this.files.delete(path)) throw vscode.FileSystemError.FileNotFound(path);
  };
  rename = () => undefined;
}
