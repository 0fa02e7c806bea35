import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LEFT_ALONE } from '../core/project/studiesIn';

/** All files in a folder and below it, with `/` between the parts of their paths, but not where nobody keeps a study. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!LEFT_ALONE.has(entry.name)) await visit(path);
      } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(folder, path))))) {
        files.push(path);
      }
    }
  };
  await visit('');
  return files;
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
