import type { Codebook } from '../codebook/codebook';
import type { Vocabulary } from '../transcript/transcript';

/** How much of a long name tells it from others. */
const TELLING = 64;

/**
 * Which names a codebook was asked for while a transcript was read. Only when it says something else of one of them would the transcript be
 * read otherwise. They are kept as hashes: two names with the same one cost no more than reading a transcript in vain.
 */
export class AskedNames implements Vocabulary {
  private readonly asked = new Set<number>();

  constructor(private readonly vocabulary: Vocabulary) {}

  get layout(): string | undefined {
    return this.vocabulary.layout;
  }

  isCode(name: string): boolean {
    this.asked.add(hashOf(name));
    return this.vocabulary.isCode(name);
  }

  isSpeaker(name: string): boolean {
    this.asked.add(hashOf(name));
    return this.vocabulary.isSpeaker(name);
  }

  /** The hashes, each once. */
  hashes(): Uint32Array {
    return Uint32Array.from(this.asked);
  }
}

/** What a codebook was asked for while a transcript was read. */
export interface Asked {
  /** Of the names, each once. */
  readonly hashes: Uint32Array;
  /** The layout that it said the transcript to have. */
  readonly layout: string | undefined;
}

/** All names that a codebook tells the reader of transcripts. */
export interface Names {
  readonly codes: readonly string[];
  readonly speakers: readonly string[];
}

export function namesOf(codebook: Codebook): Names {
  const all = (entries: readonly { readonly name: string; readonly aliases: readonly string[] }[]) => [
    ...new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases].map((it) => it.trim()))),
  ];
  return { codes: all(codebook.all()), speakers: all(codebook.speakers) };
}

/** Which transcripts are read otherwise once a codebook tells other names, or another layout. */
export class ChangedNames {
  private readonly hashes: ReadonlySet<number>;

  constructor(
    readonly before: Names,
    readonly after: Codebook,
  ) {
    const { codes, speakers } = namesOf(after);
    const other = [...difference(before.codes, codes), ...difference(before.speakers, speakers)];
    this.hashes = new Set(other.map(hashOf));
  }

  concern(path: string, { hashes, layout }: Asked): boolean {
    if (layout !== this.after.layoutFor(path)) return true;
    return this.hashes.size > 0 && hashes.some((hash) => this.hashes.has(hash));
  }
}

function difference(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [...before.filter((name) => !is.has(name)), ...after.filter((name) => !was.has(name))];
}

/** Of a name without the white space around it, as a codebook compares names. */
function hashOf(name: string): number {
  const text = name.trim();
  const { length } = text;
  let hash = 0x811c9dc5 ^ length;
  for (let i = 0; i < Math.min(length, TELLING); i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
