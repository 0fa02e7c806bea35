import { FollowedText } from '../text/followedText';
import type { Range } from '../text/position';
import { fromLastToFirst, leftAlone, shiftRange, type ContentChange } from '../text/shift';
import { allCodings, type TrackedTranscript } from './codeTranscript';
import { CutCodings } from './cutCodings';
import { textKey } from './textKey';
import { believe, type TrackedCoding, type TrackedCodings } from './trackedCoding';
import { trackingKey } from './trackingKey';

/** So many places of codings are remembered, of all texts together. */
const MOST_REMEMBERED = 20_000;

/**
 * The codings of one open transcript, followed through every edit. Where they were in the texts that it has had is remembered, so that they
 * are there again when an edit is undone: one that deletes an excerpt's last words and is then taken back says nothing of them. And whole
 * excerpts that are cut go where they are pasted.
 */
export class FollowedCodings {
  private codings = new Map<string, TrackedCoding>();
  /** By the text in which they were, the latest last. */
  private readonly past = new Map<string, Map<string, TrackedCoding>>();
  private readonly text = new FollowedText();
  private readonly cut = new CutCodings();
  /** The text that was last asked for its key, which takes a look at all of it. */
  private keyed = { text: '', key: textKey('') };

  /**
   * Where they are now.
   * @param isHint whether it isn't known how the text has come to be what it is.
   */
  now(text: string, isHint: boolean): TrackedCodings {
    const past = this.past.get(this.keyOf(text));
    const entries = [...this.codings].map(([key, it]): [string, TrackedCoding] => {
      const was = past?.get(key);
      return [key, was ? { ...was, said: it.said, isRemembered: true } : isHint ? { ...it, isHint } : it];
    });
    return new Map(entries);
  }

  /** The same under other names, in a document that they have been moved to. */
  renamed(rename: (key: string) => string): FollowedCodings {
    const renamed = new FollowedCodings();
    renamed.codings = new Map([...this.codings].map(([key, it]) => [rename(key), it]));
    return renamed;
  }

  /** Follows changes that all refer to the text before any of them. */
  follow(changes: readonly ContentChange[]): void {
    const sorted = fromLastToFirst(changes);
    const isLeftAlone = leftAlone(sorted);
    const lost = new Map<string, TrackedCoding>();
    for (const [key, coding] of this.codings) {
      if (coding.isGone || isLeftAlone(coding.range)) continue;
      let now: Range | undefined = coding.range;
      for (const change of sorted) now = now && shiftRange(now, change);
      this.codings.set(key, now ? { ...coding, range: now } : { ...coding, isGone: true });
      if (!now) lost.set(key, coding);
    }
    for (const [key, coding] of this.cut.follow(sorted, lost, () => this.text.now())) {
      const it = this.codings.get(key);
      if (it?.isGone) this.codings.set(key, { ...coding, said: it.said });
    }
    this.text.follow(sorted);
  }

  /**
   * Goes on from where codings have been found in a text. Those that were followed before and aren't there stay followed: a sidecar may be
   * gone for a moment, while it is written or another branch is looked at. And what is expected of a sidecar stays expected, though the
   * codings may have been read before that.
   */
  goOn(coded: TrackedTranscript, text: string, isHint: boolean): void {
    this.codings = new Map(this.now(text, isHint));
    for (const [key, coding] of coded.tracked) {
      const [said] = coding.said;
      const known = said && believe(this.codings.get(key), said);
      // Somebody has given it another place, and where it was before doesn't count any more.
      if (!known) for (const past of [...this.past.values(), this.cut]) past.delete(key);
      this.codings.set(key, { ...coding, said: known?.said ?? coding.said });
    }
    this.text.become(text);
    this.remember(this.keyOf(text));
  }

  /** Knows from now on that the sidecars may come to say where the moved codings are at this moment. */
  expectSaved(coded: TrackedTranscript): void {
    for (const { state, id, source, range } of allCodings(coded)) {
      if (state !== 'moved' || source.kind !== 'sidecar' || id === undefined) continue;
      const key = trackingKey(source.path, id);
      const known = this.codings.get(key);
      if (known) this.codings.set(key, { ...known, said: [...known.said, { at: range }] });
    }
  }

  private keyOf(text: string): string {
    if (this.keyed.text !== text) this.keyed = { text, key: textKey(text) };
    return this.keyed.key;
  }

  private remember(text: string): void {
    this.past.delete(text);
    this.past.set(text, new Map(this.codings));
    let left = MOST_REMEMBERED;
    for (const key of [...this.past.keys()].reverse()) {
      left -= this.past.get(key)?.size ?? 0;
      if (left < 0 && key !== text) this.past.delete(key);
    }
  }
}
