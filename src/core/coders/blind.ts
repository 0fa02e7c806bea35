import { sidecarPath, transcriptBeforeCoder } from '../project/studyPaths';
import { coderKey, type Coder } from './coder';

/** Somebody who codes blind: they are to see what they have coded themselves, and nothing of what others have. */
export interface Blind {
  readonly coder: Coder;
}

/** A sidecar, and what tells whose it is. */
interface OwnedSidecar {
  readonly path: string;
  /** The transcript that it stands beside; nothing where it isn't there. */
  readonly transcript: string | undefined;
  /** Whom the file names. */
  readonly coder: Coder;
}

/** Whether a sidecar is one's own: it is where one's codings go, or names oneself. */
export function isOwnSidecar({ coder: me }: Blind, { path, transcript, coder }: OwnedSidecar): boolean {
  const key = coderKey(coder);
  if (key && key === coderKey(me)) return true;
  if (transcript !== undefined) return path === sidecarPath(transcript, me);
  // It can't be told where its name ends and a coder's begins.
  return !key && (!coderKey(me) || path === sidecarPath(transcriptBeforeCoder(path) ?? '', me));
}

/** Whether inline labels are one's own: they are nobody's in particular. */
export function areLabelsOwn({ coder }: Blind): boolean {
  return !coderKey(coder);
}

/** Tells two states apart: with the same one the same is shown of the same files. Nothing while nobody codes blind. */
export function blindKey(blind: Blind | undefined): string | undefined {
  return blind && coderKey(blind.coder);
}
