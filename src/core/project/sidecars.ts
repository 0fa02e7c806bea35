import { isOwnSidecar, type Blind } from '../coders/blind';
import type { CodedTranscript, SidecarOfTranscript } from './codeTranscript';
import { SharedNames } from './sharedNames';
import { KnownSidecar, SidecarFile, type ReadSidecarFile } from './sidecarFile';
import { baseName, coderOfSidecar, sidecarPath, transcriptBeforeCoder, transcriptOfSidecar } from './studyPaths';

/** A sidecar that names another transcript than the one that it stands beside. */
export interface SidecarOfOther {
  readonly path: string;
  /** The one that it stands beside. */
  readonly transcript: string;
  readonly named: string;
}

/** A study's sidecars as they were read, each beside its transcript. What has changed costs what it touches, not what there is. */
export class Sidecars {
  private readonly files = new Map<string, ReadSidecarFile>();
  private readonly byTranscript = new Map<string, readonly string[]>();
  private readonly transcriptOf = new Map<string, string>();
  /** The sidecars that have a coder's name behind such a transcript's. */
  private readonly withCoder = new Map<string, readonly string[]>();
  private readonly alone = new Set<string>();
  private readonly naming = new Map<string, SidecarOfOther>();
  /** Sidecars that may stand beside another transcript now. */
  private readonly moved = new Set<string>();
  private readonly names = new SharedNames();
  /** The names of their coders, as long as they are the same files. */
  private coders: ReadonlySet<string> | undefined;

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
    if (!this.files.has(path)) {
      this.moved.add(path);
      const transcript = transcriptBeforeCoder(path);
      if (transcript !== undefined) {
        this.withCoder.set(transcript, [...(this.withCoder.get(transcript) ?? []), path]);
      }
    }
    this.files.set(path, file);
    this.coders = undefined;
    this.noteNamed(path);
  }

  /** Takes what is known of a sidecar besides its codings in its transcript. */
  setKnown(path: string, head: ConstructorParameters<typeof KnownSidecar>[1], beside: CodedTranscript): void {
    this.set(path, new KnownSidecar(path, head, beside, this.names));
  }

  /** Lets go of the texts of a transcript's sidecars, as far as its codings say what they say. */
  letGo(transcript: CodedTranscript): void {
    for (const path of this.pathsOf(transcript.path)) {
      const file = this.files.get(path);
      if (!(file instanceof SidecarFile) || !file.isPlain) continue;
      file.letGo();
      this.setKnown(path, file, transcript);
    }
  }

  delete(path: string): void {
    if (!this.files.delete(path)) return;
    this.coders = undefined;
    this.moved.add(path);
    const transcript = transcriptBeforeCoder(path);
    if (transcript === undefined) return;
    const others = (this.withCoder.get(transcript) ?? []).filter((it) => it !== path);
    if (others.length) this.withCoder.set(transcript, others);
    else this.withCoder.delete(transcript);
  }

  /** To be told of each transcript that comes or goes. */
  transcriptMoved(path: string): void {
    for (const sidecar of this.withCoder.get(path) ?? []) this.moved.add(sidecar);
    const own = sidecarPath(path, undefined);
    if (this.files.has(own)) this.moved.add(own);
  }

  pathsOf(transcript: string): readonly string[] {
    return this.byTranscript.get(transcript) ?? [];
  }

  /** @param blind who is to see only what is their own. */
  of(transcript: string, blind: Blind | undefined): SidecarOfTranscript[] {
    return this.pathsOf(transcript).map((path) => {
      const file = this.files.get(path);
      const coder = file?.coder ?? coderOfSidecar(path, transcript);
      return { path, coder, codings: file?.whole?.codings ?? [], isUnseen: this.isUnseen(path, blind) };
    });
  }

  /** The names of all who have sidecars of their own, as these give them. */
  get coderNames(): ReadonlySet<string> {
    return (this.coders ??= this.namesOfCoders());
  }

  /** Whether a sidecar is another's than of the one who codes blind. */
  isUnseen(path: string, blind: Blind | undefined): boolean {
    if (!blind) return false;
    const transcript = this.transcriptOf.get(path);
    const named = this.files.get(path)?.coder;
    const coder = named ?? (transcript === undefined ? undefined : coderOfSidecar(path, transcript));
    return !isOwnSidecar(blind, { path, transcript, coder });
  }

  /** Those that stand beside no transcript. */
  withoutTranscript(): Iterable<string> {
    return this.alone;
  }

  /** Those that name another transcript than the one that they stand beside. */
  namingOthers(): Iterable<SidecarOfOther> {
    return this.naming.values();
  }

  /** Finds the transcripts of those that may have another one now. Returns the transcripts that have gained or lost one. */
  link(transcripts: ReadonlySet<string>): Set<string> {
    const changed = new Set<string>();
    for (const path of this.moved) {
      const before = this.transcriptOf.get(path);
      const isThere = this.files.has(path);
      const now = isThere ? transcriptOfSidecar(path, (it) => transcripts.has(it)) : undefined;
      if (isThere && now === undefined) this.alone.add(path);
      else this.alone.delete(path);
      if (now === before) continue;
      this.coders = undefined;
      if (before !== undefined) {
        const others = this.pathsOf(before).filter((it) => it !== path);
        if (others.length) this.byTranscript.set(before, others);
        else this.byTranscript.delete(before);
        changed.add(before);
      }
      if (now === undefined) {
        this.transcriptOf.delete(path);
      } else {
        this.transcriptOf.set(path, now);
        this.byTranscript.set(now, [...this.pathsOf(now), path].sort());
        changed.add(now);
      }
      this.noteNamed(path);
    }
    this.moved.clear();
    for (const path of changed) if (!transcripts.has(path)) changed.delete(path);
    return changed;
  }

  private namesOfCoders(): Set<string> {
    const names = new Set<string>();
    for (const [path, { coder }] of this.files) {
      const transcript = this.transcriptOf.get(path);
      const name = coder ?? (transcript === undefined ? undefined : coderOfSidecar(path, transcript));
      if (name) names.add(name);
    }
    return names;
  }

  private noteNamed(path: string): void {
    const [transcript, named] = [this.transcriptOf.get(path), this.files.get(path)?.transcript];
    if (transcript !== undefined && named !== undefined && !isNameOf(named, transcript)) {
      this.naming.set(path, { path, transcript, named });
    } else {
      this.naming.delete(path);
    }
  }
}

/** Whether a transcript is named; with folders before it or not, and however the file system composes letters. */
function isNameOf(named: string, transcript: string): boolean {
  return baseName(named).normalize() === baseName(transcript).normalize();
}
