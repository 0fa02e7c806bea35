import { compareRanges, type Range } from '../text/position';
import { canonicalName } from './codeTree';
import { CODEBOOK, comparePaths } from './studyPaths';
import type { Study } from './study';

/** A place in a file of a study. */
export interface FilePlace {
  /** Relative to the study's folder. */
  readonly path: string;
  readonly range: Range;
}

/** Where the codebook has a code; nothing when it doesn't. An alias means the code that has it. */
export function codeDefinition({ codebook }: Study, name: string): FilePlace | undefined {
  const code = codebook.find(name);
  return code && { path: CODEBOOK, range: code.nameRange };
}

/** Where the codebook says what a code or a speaker is called: the name and the aliases, in text order. */
export function namings({ codebook }: Study, kind: 'code' | 'speaker', name: string): FilePlace[] {
  const entry = kind === 'code' ? codebook.find(name) : codebook.findSpeaker(name);
  if (!entry) return [];
  return [entry.nameRange, ...entry.aliasRanges].sort(compareRanges).map((range) => ({ path: CODEBOOK, range }));
}

/** Where the codebook has a speaker; nothing when it doesn't. */
export function speakerDefinition({ codebook }: Study, name: string): FilePlace | undefined {
  const speaker = codebook.findSpeaker(name);
  return speaker && { path: CODEBOOK, range: speaker.nameRange };
}

/**
 * Where a code is used, under its name or an alias: its inline labels, and the excerpts of its codings in sidecars; of an orphan, or of a
 * sidecar without a transcript, the coding's entry in the sidecar. Each place once, by path and in text order.
 */
export function codeReferences(study: Study, name: string): FilePlace[] {
  const isMeant = spelling(canonicalName(study, name), (written) => canonicalName(study, written));
  const places = new Places();
  for (const { path, transcript, codings } of study.transcripts()) {
    const labels = study.countsLabels ? transcript.labels : [];
    for (const { code, range } of labels) if (isMeant(code)) places.add(path, range);
    for (const { codes, source, state, range } of codings) {
      if (source.kind !== 'sidecar' || !codes.some(isMeant)) continue;
      if (state === 'orphan') places.add(source.path, source.range);
      else places.add(path, range);
    }
  }
  for (const path of study.sidecarsWithoutTranscript()) {
    if (study.isUnseen(path)) continue;
    for (const { codes, source } of study.sidecar(path)?.codings ?? [])
      if (codes.some(isMeant)) places.add(path, source);
  }
  return places.sorted();
}

/** Where a speaker's turns begin, under the speaker's name or an alias: by path and in text order. */
export function speakerReferences(study: Study, name: string): FilePlace[] {
  const meant = (written: string) => study.codebook.findSpeaker(written)?.name ?? written;
  const isMeant = spelling(meant(name), meant);
  const places = new Places();
  for (const { path, transcript } of study.transcripts()) {
    for (const { speaker, speakerRange } of transcript.turns) if (isMeant(speaker)) places.add(path, speakerRange);
  }
  return places.sorted();
}

/** Whether a name as it is written means `name`. Each spelling is looked up once, since a study has few and many places. */
function spelling(name: string, meaningOf: (written: string) => string): (written: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    let isMeant = known.get(written);
    if (isMeant === undefined) known.set(written, (isMeant = meaningOf(written.trim()) === name.trim()));
    return isMeant;
  };
}

class Places {
  private readonly byPath = new Map<string, Map<string, Range>>();

  add(path: string, range: Range): void {
    let ranges = this.byPath.get(path);
    if (!ranges) this.byPath.set(path, (ranges = new Map<string, Range>()));
    const { start, end } = range;
    ranges.set(`${start.line}:${start.character}-${end.line}:${end.character}`, range);
  }

  sorted(): FilePlace[] {
    return [...this.byPath]
      .sort(([a], [b]) => comparePaths(a, b))
      .flatMap(([path, ranges]) => [...ranges.values()].sort(compareRanges).map((range) => ({ path, range })));
  }
}
