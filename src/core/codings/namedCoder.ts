import { baseName, coderOfSidecar, coderSlug, transcriptBeforeCoder } from '../project/studyPaths';
import type { Problem } from '../text/problem';
import { NodeReader, pairOf } from '../yaml/nodeReader';
import type { Sidecar } from './coding';
import { readSidecarNodes } from './readSidecar';
import { SIDECAR_KEYS } from './sidecarKeys';

/**
 * That a sidecar names another coder than its file's name does, told at `coder`: its codings count as theirs, and whoever the file is named
 * for goes on writing into it. Where the file is named for nobody, `coder` alone says whose it is.
 */
export function namedCoderProblem(path: string, text: string, sidecar: Sidecar): Problem | undefined {
  const { coder } = sidecar;
  const fileCoder = coderInName(path, sidecar);
  if (coder === undefined || fileCoder === undefined || coderSlug(coder) === coderSlug(fileCoder)) return undefined;
  const { file } = readSidecarNodes(text);
  const node = file.root && pairOf(file.root, SIDECAR_KEYS.coder)?.value;
  if (!node) return undefined;
  return {
    code: 'other-coder',
    message: 'These codings count as those of {0}, but the file is named for {1}.',
    args: [coder, fileCoder],
    severity: 'warning',
    range: new NodeReader(file).rangeOf(node),
  };
}

/**
 * Whom a sidecar's file is named for, behind the transcript that it names. Where it names none that it is named for, what would be the
 * transcript needs an ending: `md` in `p1.md.codes.yaml` is no coder.
 */
function coderInName(path: string, { transcript }: Sidecar): string | undefined {
  const name = baseName(path);
  const named = transcript === undefined ? '' : baseName(transcript);
  if (named && name.startsWith(`${named}.`)) return coderOfSidecar(name, named);
  const before = transcriptBeforeCoder(name);
  return before?.includes('.') ? coderOfSidecar(name, before) : undefined;
}
