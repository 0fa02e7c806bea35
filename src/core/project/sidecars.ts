import type { SidecarCoding } from '../codings/coding';
import type { SidecarOfTranscript } from './codeTranscript';
import { baseName, coderOfSidecar, transcriptOfSidecar } from './studyPaths';

export interface ReadSidecarFile {
  readonly codings: readonly SidecarCoding[];
  readonly coder: string | undefined;
  /** The coder's note on the transcript. */
  readonly memo: string | undefined;
  /** The transcript's file name, as the sidecar gives it. */
  readonly transcript: string | undefined;
}

/** A sidecar that names another transcript than the one that it stands beside. */
export interface SidecarOfOther {
  readonly path: string;
  /** The one that it stands beside. */
  readonly transcript: string;
  readonly named: string;
}

/** A study's sidecars as they were read, each beside its transcript. */
export class Sidecars {
  private readonly files = new Map<string, ReadSidecarFile>();
  private readonly byTranscript = new Map<string, string[]>();

  has(path: string): boolean {
    return this.files.has(path);
  }

  get(path: string): ReadSidecarFile | undefined {
    return this.files.get(path);
  }

  all(): Iterable<readonly [string, ReadSidecarFile]> {
    return this.files;
  }

  set(path: string, file: ReadSidecarFile): void {
    this.files.set(path, file);
  }

  delete(path: string): void {
    this.files.delete(path);
  }

  pathsOf(transcript: string): readonly string[] {
    return this.byTranscript.get(transcript) ?? [];
  }

  of(transcript: string): SidecarOfTranscript[] {
    return this.pathsOf(transcript).map((path) => {
      const file = this.files.get(path);
      return { path, coder: file?.coder ?? coderOfSidecar(path, transcript), codings: file?.codings ?? [] };
    });
  }

  /** Those that stand beside no transcript. */
  *withoutTranscript(): Iterable<string> {
    const linked = new Set([...this.byTranscript.values()].flat());
    for (const path of this.files.keys()) if (!linked.has(path)) yield path;
  }

  /** Those that name another transcript than the one that they stand beside. */
  *namingOthers(): Iterable<SidecarOfOther> {
    for (const [transcript, paths] of this.byTranscript) {
      for (const path of paths) {
        const named = this.files.get(path)?.transcript;
        if (named !== undefined && !isNameOf(named, transcript)) yield { path, transcript, named };
      }
    }
  }

  /** Finds each sidecar's transcript anew. Returns the transcripts that have gained or lost one. */
  link(transcripts: ReadonlySet<string>): Set<string> {
    const before = new Map(this.byTranscript);
    this.byTranscript.clear();
    for (const path of [...this.files.keys()].sort()) {
      const transcript = transcriptOfSidecar(path, (p) => transcripts.has(p));
      if (transcript === undefined) continue;
      const list = this.byTranscript.get(transcript);
      if (list) list.push(path);
      else this.byTranscript.set(transcript, [path]);
    }
    const changed = new Set<string>();
    for (const transcript of new Set([...before.keys(), ...this.byTranscript.keys()])) {
      const same = (before.get(transcript) ?? []).join('\n') === this.pathsOf(transcript).join('\n');
      if (!same && transcripts.has(transcript)) changed.add(transcript);
    }
    return changed;
  }
}

/** Whether a transcript is named; with folders before it or not, and however the file system composes letters. */
function isNameOf(named: string, transcript: string): boolean {
  return baseName(named).normalize() === baseName(transcript).normalize();
}
