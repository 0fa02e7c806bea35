import { CONSENSUS, isSameCoder } from '../coders/coder';
import { readSidecar } from '../codings/readSidecar';
import { decodeText } from '../importing/decodeText';
import { importKind } from '../importing/importKinds';
import type { Imported } from '../importing/imported';
import { nothingSaid } from '../importing/importProblem';
import { PrintedPlaces } from '../importing/printTranscript';
import { printReadable } from '../importing/readable';
import { readSource, type ImportSource, type ReadOptions } from '../importing/readSource';
import { codeTranscript, type SidecarOfTranscript } from '../project/codeTranscript';
import { isCertain, type PlacedCoding } from '../project/placedCoding';
import { coderOfSidecar, isSidecarPath } from '../project/studyPaths';
import { Lines } from '../text/lines';
import { linesOf } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';
import { UnreadableFileError } from '../yaml/unreadableFile';
import type { Copy, CopyCoding } from './copy';
import { eitherKnows, namedAsKnown, readTheirs } from './theirCodebook';

/** A sidecar that stands beside a copy. */
export interface CopySidecar {
  readonly name: string;
  readonly text: string;
}

/** What else there is where a copy lies. */
export interface BesideCopy {
  readonly sidecars: readonly CopySidecar[];
  /** What the one in its folder, or in the nearest folder above it, says. */
  readonly codebook?: string | undefined;
}

/** Which of the names of files beside a copy are its sidecars'. */
export function sidecarsBeside(name: string, names: Iterable<string>): string[] {
  return [...names].filter((it) => it.startsWith(`${name}.`) && isSidecarPath(it)).sort();
}

/**
 * Reads a copy of a transcript with what is coded in it: the inline labels and sidecars of a text, else what importing the file would bring.
 * A code that only the codebook of its own study knows is one, too. The consensus of that study isn't somebody's copy, and stays there.
 * @throws ImportError when it can't be read or says nothing; UnreadableFileError when a sidecar or that codebook can't.
 */
export async function readCopy(
  source: ImportSource,
  { sidecars, codebook }: BesideCopy,
  options: ReadOptions,
): Promise<Copy> {
  const { vocabulary: ours } = options;
  const theirs = codebook === undefined ? undefined : readTheirs(codebook);
  const vocabulary = theirs ? eitherKnows(ours, theirs) : ours;
  const { name, bytes } = source;
  const isText = importKind(name, bytes) === 'text';
  const copy = isText
    ? readText(name, decodeText(bytes), sidecars, vocabulary ?? NO_VOCABULARY)
    : fromImported(name, await readSource(source, { ...options, vocabulary }), vocabulary);
  if (!theirs) return copy;
  return { ...copy, codings: copy.codings.map((it) => ({ ...it, codes: namedAsKnown(it.codes, ours, theirs) })) };
}

function readText(name: string, text: string, sidecars: readonly CopySidecar[], vocabulary: Vocabulary): Copy {
  if (text.trim() === '') throw nothingSaid();
  const memos: Copy['memos'][number][] = [];
  const beside = sidecars.flatMap((it): SidecarOfTranscript[] => {
    const { sidecar, problems, readable } = readSidecar(it.text);
    const [problem] = problems;
    if (problem && !readable) throw new UnreadableFileError(problem, it.name);
    const coder = sidecar.coder ?? coderOfSidecar(it.name, name);
    if (isSameCoder(coder, CONSENSUS)) return [];
    if (sidecar.memo?.trim()) memos.push({ coder, memo: sidecar.memo });
    return [{ path: it.name, coder, codings: sidecar.codings }];
  });
  const { transcript, codings } = codeTranscript(name, text, beside, vocabulary);
  const quotes = new Map(
    beside.flatMap(({ path, codings: its }) => its.map(({ id, quote }) => [`${path}\n${id}`, quote] as const)),
  );
  const lines = linesOf(text);
  const quoteOf = ({ id, source, range, firstWords }: PlacedCoding) => {
    const said = source.kind === 'sidecar' ? quotes.get(`${source.path}\n${id ?? ''}`) : undefined;
    return said ?? (lines.slice(range) || firstWords);
  };
  return {
    name,
    lines,
    transcript,
    hasOwnLines: true,
    memos,
    codings: codings.map((coding): CopyCoding => {
      const { codes, memo, coder, range } = coding;
      const isSure = isCertain(coding);
      return {
        codes,
        memo,
        coder,
        range: isSure ? range : undefined,
        quote: isSure ? lines.slice(range) : quoteOf(coding),
      };
    }),
  };
}

const NO_VOCABULARY: Vocabulary = { isCode: () => false, isSpeaker: () => false };

function fromImported(name: string, source: Imported, vocabulary: Vocabulary | undefined): Copy {
  const { imported, printed, transcript } = printReadable(source, vocabulary);
  const places = new PrintedPlaces(printed);
  const lines = new Lines(printed.text);
  const codings = imported.codings.flatMap(({ codes, memo, coder, start, end }): CopyCoding[] => {
    const range = places.rangeOf(start, end);
    const quote = range ? lines.slice(range) : '';
    // What nobody has signed are inline labels.
    const each = coder === undefined && memo === undefined ? codes.map((code) => [code]) : [codes];
    return each.map((those) => ({ codes: those, memo, coder, range, quote }));
  });
  return { name, lines, transcript, hasOwnLines: false, codings, memos: [] };
}
