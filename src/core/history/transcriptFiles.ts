import { isCodebookPath, isSidecarPath, transcriptBeforeCoder, transcriptOfSidecar } from '../project/studyPaths';

const SIDECAR_END = '.codes.yaml';

/**
 * Which transcripts have to be read to tell changes of codings, and which of their sidecars.
 * @param changed the paths of the files that have changed.
 * @param transcripts all transcripts that are known. A sidecar that stands beside none of them has one all the same, of which only the
 * path is known: people keep transcripts out of git.
 * @param which whether only those are meant that have changed themselves or have a sidecar that has.
 */
export function transcriptFilesOf(
  changed: Iterable<string>,
  transcripts: ReadonlySet<string>,
  which: 'changed' | 'all',
): Map<string, string[]> {
  const found = new Map<string, string[]>(which === 'all' ? [...transcripts].map((path) => [path, []]) : []);
  const sidecars: string[] = [];
  for (const path of changed) {
    if (isSidecarPath(path)) sidecars.push(path);
    else if (!isCodebookPath(path) && transcripts.has(path) && !found.has(path)) found.set(path, []);
  }
  for (const path of sidecars.sort()) {
    const transcript = transcriptOfSidecar(path, (it) => transcripts.has(it)) ?? likelyTranscript(path);
    const others = found.get(transcript);
    if (others) others.push(path);
    else found.set(transcript, [path]);
  }
  return found;
}

/** `p12.md` for `p12.md.maya.codes.yaml` and `p12.md.codes.yaml`: what has an ending like a text's. */
function likelyTranscript(sidecar: string): string {
  const before = transcriptBeforeCoder(sidecar);
  const isText = /\.(md|txt|srt|vtt|transcript)$/i;
  return before !== undefined && isText.test(before) ? before : sidecar.slice(0, -SIDECAR_END.length);
}
