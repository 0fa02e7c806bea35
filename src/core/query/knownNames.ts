import type { Codebook } from '../codebook/codebook';
import { valueKey } from '../retrieval/compareValues';

/** What there is in a study that queries can name. */
export interface KnownNames {
  readonly codebook: Codebook;
  /** The codes that are used without being in the codebook. */
  readonly otherCodes: readonly string[];
  /** Who speaks, each under one name; other names of theirs are those of the codebook. */
  readonly speakers: readonly string[];
  readonly roles: readonly string[];
  readonly coders: readonly string[];
  /** Paths relative to the study's folder. */
  readonly transcripts: readonly string[];
  /** What the front matter of transcripts has, and with which values. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** The values that transcripts have for an attribute; nothing where none has it. */
export function valuesOf({ attributes }: KnownNames, attribute: string): readonly string[] | undefined {
  const key = valueKey(attribute);
  const same = [...attributes].filter(([name]) => valueKey(name) === key);
  return same.length ? same.flatMap(([, values]) => values) : undefined;
}
