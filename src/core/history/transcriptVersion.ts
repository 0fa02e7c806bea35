import type { Codebook } from '../codebook/codebook';
import { formatAt } from '../codings/at';
import type { Declined, SidecarCoding } from '../codings/coding';
import { describeExcerpt } from '../codings/describeExcerpt';
import { placeCodings } from '../codings/placing/placeCodings';
import { quoteOf } from '../codings/quote';
import { readSidecar } from '../codings/readSidecar';
import { Talk } from '../codings/talk';
import type { Sought } from '../codings/wanted';
import type { FileContent } from '../project/studyFiles';
import { coderOfSidecar } from '../project/studyPaths';
import { textKey } from '../project/textKey';
import { plainWords } from '../text/plainText';
import type { Problem } from '../text/problem';
import { comparePositions, type Range } from '../text/position';
import { linesOf, readLines } from '../transcript/readTranscript';
import type { VersionCoding } from './versionCoding';

/** A sidecar of one version, read. */
export interface SidecarVersion {
  readonly file: string;
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  /** What was declined; nothing where that can't be read. */
  readonly declined: readonly Declined[] | undefined;
}

/** A transcript and what is coded in it, in one version of a study. */
export class TranscriptVersion {
  /** Names its text; nothing where there is none. */
  readonly key: string | undefined;
  readonly codings: readonly VersionCoding[];
  readonly sidecars: readonly SidecarVersion[];
  /** What is wrong with its files, by path. Of those that can't be read as a whole nothing is told. */
  readonly unreadable: ReadonlyMap<string, Problem>;
  /** Those of them of which only some codings can't be read. */
  readonly partlyRead: ReadonlySet<string>;
  private readonly talk: Talk | undefined;

  /** @param files its own, and those of its sidecars that are wanted; one that isn't there is left out. */
  constructor(
    readonly path: string,
    files: ReadonlyMap<string, FileContent>,
    codebook: Codebook,
  ) {
    const codings: VersionCoding[] = [];
    const sidecars: SidecarVersion[] = [];
    const unreadable = new Map<string, Problem>();
    const partlyRead = new Set<string>();
    const own = files.get(path);
    if (own?.kind === 'unreadable') unreadable.set(path, own.problem);
    if (own?.kind === 'text') {
      const lines = linesOf(own.text);
      this.talk = new Talk(lines, readLines(lines, codebook.forTranscript(path)));
      this.key = textKey(own.text);
      codings.push(...labelCodings(path, this.talk));
    }
    for (const [file, content] of files) {
      if (file === path || content.kind === 'missing') continue;
      if (content.kind === 'unreadable') {
        unreadable.set(file, content.problem);
        sidecars.push({ file, coder: coderOfSidecar(file, path), memo: undefined, declined: undefined });
        continue;
      }
      const { sidecar, problems, readable } = readSidecar(content.text);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const [problem] = errors;
      if (problem) unreadable.set(file, problem);
      if (problem && readable) partlyRead.add(file);
      const coder = sidecar.coder ?? coderOfSidecar(file, path);
      const isRead = readable && problems.every(({ code }) => code !== 'sidecar-declined');
      sidecars.push({ file, coder, memo: sidecar.memo, declined: isRead ? (sidecar.declined ?? []) : undefined });
      codings.push(...sidecarCodings({ path, file, coder }, withoutErrors(sidecar.codings, errors), this.talk));
    }
    this.codings = codings;
    this.sidecars = sidecars;
    this.unreadable = unreadable;
    this.partlyRead = partlyRead;
  }

  /** Whether it has a text that can be read. */
  get isThere(): boolean {
    return this.talk !== undefined;
  }

  /** Where the excerpts of another version's codings are in this text; those that aren't surely found are left out. */
  find(codings: readonly VersionCoding[], there: TranscriptVersion): ReadonlyMap<VersionCoding, Range> {
    const { talk } = this;
    const places = new Map<VersionCoding, Range>();
    if (!talk) return places;
    if (this.key === there.key) {
      for (const coding of codings) if (coding.isFound) places.set(coding, coding.range);
      return places;
    }
    const placings = placeCodings(
      talk,
      codings.map((coding) => there.sought(coding)),
    );
    codings.forEach((coding, i) => {
      const placing = placings[i];
      if (placing && placing.state !== 'orphan') places.set(coding, placing.range);
    });
    return places;
  }

  private sought({ said, notation, range }: VersionCoding): Sought {
    if (notation === 'sidecar' || !this.talk) return said;
    return { ...said, ...describeExcerpt(this.talk, range, { id: said.id, confidential: false }) };
  }
}

function labelCodings(path: string, { lines, transcript }: Talk): VersionCoding[] {
  const found = new Map<string, VersionCoding & { codes: string[] }>();
  for (const { code, range, excerpt } of transcript.labels) {
    if (!excerpt) continue;
    const key = formatAt(excerpt);
    const known = found.get(key);
    if (known) {
      known.codes.push(code);
      continue;
    }
    const quote = quoteOf(lines.slice(excerpt));
    found.set(key, {
      id: undefined,
      codes: [code],
      coder: undefined,
      memo: undefined,
      notation: 'label',
      transcript: path,
      file: path,
      line: range.start.line,
      range: excerpt,
      isSought: true,
      isFound: true,
      said: { id: '', at: excerpt, quote },
      words: plainWords(quote),
    });
  }
  return [...found.values()];
}

/** Those that were read as they are written: of one with an error something may be missing, such as a code. */
function withoutErrors(codings: readonly SidecarCoding[], errors: readonly Problem[]): readonly SidecarCoding[] {
  if (!errors.length) return codings;
  const isIn = ({ start }: Range, { source }: SidecarCoding) =>
    comparePositions(source.start, start) <= 0 && comparePositions(start, source.end) <= 0;
  return codings.filter((coding) => !errors.some(({ range }) => isIn(range, coding)));
}

function sidecarCodings(
  { path, file, coder }: { readonly path: string; readonly file: string; readonly coder: string | undefined },
  codings: readonly SidecarCoding[],
  talk: Talk | undefined,
): VersionCoding[] {
  const placings = talk ? placeCodings(talk, codings) : [];
  return codings.map((coding, i) => {
    const { id, codes, memo, at, quote, hash, context, source } = coding;
    const placing = placings[i];
    const isFound = placing !== undefined && placing.state !== 'orphan';
    const range = isFound ? placing.range : at;
    return {
      id,
      codes: codes.map((code) => code.trim()),
      coder,
      memo: memo?.trim() ? memo : undefined,
      notation: 'sidecar',
      transcript: path,
      file,
      line: source.start.line,
      range,
      isSought: talk !== undefined,
      isFound,
      said: { id, at, quote, hash, context },
      words: plainWords(quote === '' && isFound && talk ? quoteOf(talk.lines.slice(range)) : quote),
    };
  });
}
