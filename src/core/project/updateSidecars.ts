import { Talk } from '../codings/talk';
import { Lines } from '../text/lines';
import { withPath } from '../yaml/unreadableFile';
import type { Texts } from './changeCodes';
import { codedNow } from './codedNow';
import type { FileChange } from './fileChange';
import type { Study } from './study';
import { updateSidecar, type UpdateOptions } from './updateSidecar';

/** Sidecars, and the transcript that they stand beside: none where there is no such file. */
export interface SidecarsOfTranscript {
  readonly transcript: string | undefined;
  readonly sidecars: readonly string[];
}

/** What bringing sidecars up to date changes. */
export interface SidecarsUpdate {
  readonly changes: readonly FileChange[];
  /** How many codings have another place. */
  readonly moved: number;
  /** How many have hashes now in the place of words, and how many words in the place of hashes. */
  readonly hashed: number;
  readonly quoted: number;
  /** How many keep what they should not have. */
  readonly left: number;
}

/**
 * Brings a transcript's sidecars up to date, each as {@link updateSidecar} says.
 * @param texts of the transcript and of its sidecars.
 * @throws UnreadableFileError when a sidecar can't be understood.
 */
export function updateSidecars(
  study: Study,
  { transcript = '', sidecars }: SidecarsOfTranscript,
  texts: Texts,
  optionsOf: (sidecar: string) => UpdateOptions,
): SidecarsUpdate {
  const coded = codedNow(study, transcript, texts);
  const talk = new Talk(new Lines(texts.get(transcript) ?? ''), coded.transcript);
  const changes: FileChange[] = [];
  const counts = { moved: 0, hashed: 0, quoted: 0, left: 0 };
  for (const path of sidecars) {
    const before = texts.get(path);
    if (before === undefined) continue;
    const options = optionsOf(path);
    const update = withPath(path, () => updateSidecar(coded, talk, path, before, options));
    if (update.text !== before) changes.push({ path, before, after: update.text });
    counts.moved += update.moved;
    counts[options.confidential ? 'hashed' : 'quoted'] += update.replaced;
    counts.left += update.left;
  }
  return { changes, ...counts };
}
