import { isSidecarPath, transcriptOfSidecar } from './studyPaths';

/**
 * What stands beside a file, told by names alone, so that it is known before anything has been read: a file that has a sidecar beside it
 * counts as a transcript, whatever it is called.
 */

/**
 * The sidecars of a file among the names of the files in its folder; the file itself need not be there any more. A sidecar belongs to
 * the longest name that it can: `p12.md.codes.yaml` to `p12.md`, and only without such a file to the `p12` of a coder “md”.
 */
export function sidecarsBeside(file: string, names: Iterable<string>): string[] {
  const inFolder = new Set(names).add(file);
  return [...inFolder].filter(
    (name) => isSidecarPath(name) && transcriptOfSidecar(name, (it) => inFolder.has(it)) === file,
  );
}

/** What a sidecar is called when its transcript is called `to` instead of `from`: the coder in its name stays. */
export function movedSidecar(sidecar: string, from: string, to: string): string {
  return to + sidecar.slice(from.length);
}

/** Whether two names differ at most in case or in how their letters are composed, so that they may be one file's. */
export function mayBeSameFile(a: string, b: string): boolean {
  const folded = (name: string) => name.normalize('NFC').toLowerCase();
  return folded(a) === folded(b);
}
