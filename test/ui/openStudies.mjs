// The studies whose windows are open, and what becomes of them when a test is tried again.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

class OpenStudies {
  /** With the files that each had when the test began; nothing of one that was opened since. */
  #files = new Map();

  add(study) {
    this.#files.set(study, undefined);
  }

  delete(study) {
    this.#files.delete(study);
  }

  rememberFiles() {
    for (const study of this.#files.keys()) this.#files.set(study, filesIn(study.folder));
  }

  /** Closes what asks something, and makes the files what they were when the test began. */
  async leaveAsBefore() {
    for (const [study, files] of this.#files) {
      try {
        for (let i = 0; i < 3; i++) await study.page.keyboard.press('Escape');
      } catch {
        // The window is gone: the second try will tell.
      }
      if (files) makeFiles(study.folder, files);
    }
  }
}

/** For mocha's hooks, which know nothing of the suites' own studies. */
export const openStudies = new OpenStudies();

/** All files of a folder, git's too: where they are in it → their bytes. */
function filesIn(folder) {
  const files = new Map();
  for (const path of readdirSync(folder, { recursive: true })) {
    try {
      if (statSync(join(folder, path)).isFile()) files.set(path, readFileSync(join(folder, path)));
    } catch {
      // It has been taken away meanwhile, as a lock of git's is.
    }
  }
  return files;
}

/** Writes only what is different: the window is told of each. */
function makeFiles(folder, files) {
  const now = filesIn(folder);
  for (const path of now.keys()) if (!files.has(path)) rmSync(join(folder, path), { force: true });
  for (const [path, bytes] of files) {
    if (now.get(path)?.equals(bytes)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    rmSync(join(folder, path), { force: true }); // git's own can't be written into
    writeFileSync(join(folder, path), bytes);
  }
}
