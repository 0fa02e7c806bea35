import type { PlacedCoding } from './placedCoding';
import { baseName, transcriptOfSidecar } from './studyPaths';
import type { Study } from './study';

/** Where the codings of a sidecar are in its transcript. */
export interface SidecarExcerpts {
  /** The transcript's path. */
  readonly path: string;
  readonly byId: ReadonlyMap<string, PlacedCoding>;
}

/** Where the codings of a sidecar have their excerpts; nothing where it stands beside no transcript, or that can't be read. */
export function sidecarExcerpts(study: Study, sidecar: string): SidecarExcerpts | undefined {
  const path = transcriptOfSidecar(sidecar, (it) => study.isTranscript(it));
  const coded = path === undefined ? undefined : study.transcript(path);
  if (!coded) return undefined;
  const byId = new Map<string, PlacedCoding>();
  for (const coding of coded.codings) {
    const { id, source } = coding;
    if (id !== undefined && source.kind === 'sidecar' && source.path === sidecar) byId.set(id, coding);
  }
  return { path: coded.path, byId };
}

/** The transcript that a sidecar means by this name: one beside it. Nothing where there is none. */
export function namedTranscript(study: Study, sidecar: string, named: string): string | undefined {
  const folder = sidecar.slice(0, sidecar.length - baseName(sidecar).length);
  const path = folder + baseName(named);
  if (study.isTranscript(path)) return path;
  const beside = transcriptOfSidecar(sidecar, (it) => study.isTranscript(it));
  // File systems compose letters in their own ways.
  return beside !== undefined && beside.normalize() === path.normalize() ? beside : undefined;
}
