import type { Coding } from '../codings/coding';
import { describeExcerpt, prepareToDescribe } from '../codings/describeExcerpt';
import { addCodings } from '../codings/sidecarEdits';
import { Talk } from '../codings/talk';
import { withCodes } from '../project/newCodebook';
import type { FileChange } from '../project/fileChange';
import { CODEBOOK, coderSlug, sidecarOwner, sidecarPath } from '../project/studyPaths';
import { applyEdits } from '../text/edit';
import { Lines } from '../text/lines';
import type { Vocabulary } from '../transcript/transcript';
import { withPath } from '../yaml/unreadableFile';
import type { Imported, ImportedCoding } from './imported';
import { PrintedPlaces } from './printTranscript';
import { printReadable } from './readable';

interface ImportRequest {
  /** Where the transcript is to be, relative to the study's folder. There must be no such file. */
  readonly path: string;
  readonly vocabulary: Vocabulary | undefined;
  /** Whether sidecars must not hold what was said. */
  readonly confidential: boolean;
  /** A coding's id that the study doesn't have yet; another one each time. */
  readonly newId: () => string;
}

/** What importing one file makes. */
export interface ImportedFile {
  /** The new files: the transcript first, then its sidecars, one for each coder. */
  readonly changes: readonly FileChange[];
  /** All codes that its codings have, in the order of the text. */
  readonly codes: readonly string[];
  readonly turns: number;
  readonly speakers: number;
  readonly codings: number;
  /** Names that aren't read as speakers': nothing tells them from other words in bold. The codebook can say that they are. */
  readonly unknownSpeakers: readonly string[];
}

/** Makes a transcript of what a source says, and sidecars of the codes that it carries. */
export function importFile(source: Imported, { path, vocabulary, confidential, newId }: ImportRequest): ImportedFile {
  const { imported, printed, transcript, unknownSpeakers } = printReadable(source, vocabulary);
  const { text } = printed;
  const talk = new Talk(new Lines(text), transcript);
  const places = new PrintedPlaces(printed);
  const codings = imported.codings.flatMap((coding) => {
    const at = places.rangeOf(coding.start, coding.end);
    return at ? [{ coding, at }] : [];
  });
  prepareToDescribe(
    talk,
    codings.map(({ at }) => at),
  );
  const byCoder = new Map<string, { coder: string | undefined; codings: Coding[] }>();
  for (const { coding, at } of codings) {
    const id = newId();
    const { codes, memo, coder } = coding;
    const key = coderSlug(coder ?? '');
    const made = { id, codes, at, ...describeExcerpt(talk, at, { id, confidential }), memo };
    const others = byCoder.get(key);
    if (others) others.codings.push(made);
    else byCoder.set(key, { coder: key ? coder : undefined, codings: [made] });
  }
  const sidecars = [...byCoder.values()].map(({ coder, codings: theirs }): FileChange => {
    const after = applyEdits('', addCodings('', theirs, sidecarOwner(path, coder)));
    return { path: sidecarPath(path, coder), before: undefined, after };
  });
  return {
    changes: [{ path, before: undefined, after: text }, ...sidecars],
    codes: codesOf(codings.map(({ coding }) => coding)),
    turns: transcript.turns.length,
    speakers: new Set(transcript.turns.map(({ speaker }) => speaker)).size,
    codings: codings.length,
    unknownSpeakers,
  };
}

/**
 * The change that brings codes into the codebook that it doesn't know; without a codebook one is made, as it is when a transcript is coded.
 * @param inUse the codes that the study uses already: a codebook that is made begins with them.
 * @throws UnreadableFileError when the codebook can't be understood.
 */
export function codebookChange(
  text: string | undefined,
  codes: readonly string[],
  inUse: Iterable<string>,
): FileChange | undefined {
  const first = text === undefined ? [...inUse].sort() : [];
  const names = [...new Set([...first, ...codes])];
  if (!codes.length) return undefined;
  const after = withPath(CODEBOOK, () =>
    withCodes(
      text ?? '',
      names.map((name) => ({ name })),
    ),
  );
  return after === text ? undefined : { path: CODEBOOK, before: text, after };
}

function codesOf(codings: readonly ImportedCoding[]): string[] {
  return [...new Set(codings.flatMap(({ codes }) => codes))];
}
