import { Trail, type Trace } from './trail';

/** How long the pieces are by which texts are recognised, in UTF-16 code units. */
const PIECE = 16;

/** The searched text is looked at every so many code units. */
const STRIDE = 16;

/** The searched text is gone through in stretches of so many code units: a short loop that runs often is compiled well. */
const STRETCH = 256 * STRIDE;

/** What is as long as this and stands in a text as it is sought leaves a trace for sure. */
export const TRACEABLE = PIECE + STRIDE - 1;

/** Runs of pieces that are taken of one text, evenly spread. A run begins at STRIDE offsets in a row, so that one of them is met. */
const MOST_RUNS = 4;

/** A piece that more of the sought texts have is followed up only where one of them stands whole. */
const CROWD = 16;

/** How much a piece is followed up; what is everywhere tells nothing. */
const MOST_FOLLOWED = 500 * CROWD;

/** A slot has two to the power of so many parts. */
const FINER = 3;

/** The first code unit that isn't a space or a control character. */
const VISIBLE = 0x21;

/** Odd numbers, so that no bits are lost in what is multiplied by them; the SPREADs lead to the upper bits. */
const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;
const SPREAD_2 = 0x85ebca6b;
const SPREAD_3 = 0xc2b2ae35;
const SPREAD_4 = 0x27d4eb2f;

/**
 * Finds where texts may stand in another one, as they are or with some of their words changed: the places where most pieces of each are.
 * The text is gone through once for all of them, and not all of it is looked at. One line break, tab or space is as good as another.
 * @returns for each text sought, the likeliest places first; a few at most.
 */
export function findTraces(text: string, sought: Iterable<string>): Map<string, readonly Trace[]> {
  const trails = new Map<string, Trail>();
  for (const one of sought) trails.set(one, new Trail(text, one, runsIn(one)));
  const pieces = new Pieces(trails);
  for (let from = 0; from < text.length; from += STRETCH) pieces.followIn(text, from, from + STRETCH);
  return new Map([...trails].map(([one, trail]) => [one, trail.end()]));
}

/** Where in a sought text a piece is. */
interface Place {
  readonly trail: Trail;
  readonly at: number;
}

/** How long a sought text is, and where in it a piece is. */
interface Shape {
  readonly length: number;
  readonly at: number;
}

/** The same piece in one or several of the sought texts. */
interface Piece {
  /** What tells it from others in the same slot. Two may be taken for one, which does no harm. */
  readonly rest: number;
  /** Another one in the same slot. */
  readonly next: Piece | undefined;
  readonly places: Place[];
  /** The lengths of the texts, and where in them it is; of a piece that many have. */
  shapes?: Map<string, Shape>;
  /** How often it is still followed up. */
  left: number;
}

/** Pieces of the sought texts, by a hash of what they say. */
class Pieces {
  private readonly slots: (Piece | undefined)[];
  /** Whether there is one in a part of a slot: bytes stay in the processor's cache. */
  private readonly taken: Uint8Array;
  private readonly shift: number;

  constructor(private readonly trails: ReadonlyMap<string, Trail>) {
    const count = trails.size * MOST_RUNS * STRIDE;
    // Most of a text should meet nothing.
    const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2((4 << FINER) * count + 1))));
    this.shift = 32 - bits;
    this.slots = new Array<Piece | undefined>(1 << (bits - FINER)).fill(undefined);
    this.taken = new Uint8Array(1 << bits);
    for (const [text, trail] of trails) this.addAll(text, trail);
  }

  /** Looks at every STRIDE offsets of a stretch of the text whether a piece stands there, and leads there all that have it. */
  followIn(text: string, from: number, to: number): void {
    const { taken, shift } = this;
    const last = Math.min(to - 1, text.length - PIECE);
    for (let offset = from; offset <= last; offset += STRIDE) {
      const part = hashAt(text, offset) >>> shift;
      if (taken[part] !== 0) this.follow(text, offset, part);
    }
  }

  private follow(text: string, offset: number, part: number): void {
    const piece = this.find(text, offset, part);
    if (!piece || piece.left <= 0) return;
    const { places, shapes } = piece;
    if (!shapes) {
      piece.left -= CROWD;
      for (const { trail, at } of places) trail.add(offset - at);
      return;
    }
    piece.left -= Math.ceil(shapes.size / CROWD);
    for (const { at, length } of shapes.values()) {
      this.trails.get(text.slice(offset - at, offset - at + length))?.add(offset - at);
    }
  }

  /**
   * The piece that stands at an offset of a text.
   * @param part where its hash leads.
   */
  private find(text: string, offset: number, part: number): Piece | undefined {
    let piece = this.slots[part >> FINER];
    const rest = restAt(text, offset);
    while (piece && piece.rest !== rest) piece = piece.next;
    return piece;
  }

  private addAll(text: string, trail: Trail): void {
    const last = Math.max(0, text.length - TRACEABLE);
    const runs = runsIn(text);
    for (let i = 0; i < runs; i++) {
      const first = Math.round((i * last) / Math.max(runs - 1, 1));
      for (let at = first; at < first + STRIDE && at + PIECE <= text.length; at++) this.add(text, at, trail);
    }
  }

  private add(text: string, at: number, trail: Trail): void {
    const part = hashAt(text, at) >>> this.shift;
    let piece = this.find(text, at, part);
    if (!piece) {
      const slot = part >> FINER;
      piece = {
        rest: restAt(text, at),
        next: this.slots[slot],
        places: [],
        left: MOST_FOLLOWED,
      };
      this.slots[slot] = piece;
    }
    // What is taken for a known piece may be in another part of its slot.
    this.taken[part] = 1;
    piece.places.push({ trail, at });
    if (piece.places.length <= CROWD) return;
    const isNew = !piece.shapes;
    piece.shapes ??= new Map();
    for (const it of isNew ? piece.places : [{ trail, at }]) addShape(piece.shapes, it);
  }
}

function addShape(shapes: Map<string, Shape>, { trail: { length }, at }: Place): void {
  shapes.set(`${length} ${at}`, { length, at });
}

/** As many as it takes to cover a text, as far as that is allowed. */
function runsIn({ length }: string): number {
  return Math.min(MOST_RUNS, Math.ceil(Math.max(0, length - TRACEABLE) / STRIDE) + 1);
}

/** A hash of four of a piece's code units, which are enough to pass over most of a text. */
function hashAt(text: string, offset: number): number {
  const near = Math.imul(plain(text, offset), SPREAD) + Math.imul(plain(text, offset + 5), SPREAD_2);
  return (near + Math.imul(plain(text, offset + 10), SPREAD_3) + Math.imul(plain(text, offset + 15), SPREAD_4)) | 0;
}

/** A hash of six others, which tell pieces apart. */
function restAt(text: string, offset: number): number {
  let hash = plain(text, offset + 2);
  hash = Math.imul(hash, BASE) ^ plain(text, offset + 3);
  hash = Math.imul(hash, BASE) ^ plain(text, offset + 7);
  hash = Math.imul(hash, BASE) ^ plain(text, offset + 8);
  hash = Math.imul(hash, BASE) ^ plain(text, offset + 12);
  return Math.imul(hash, BASE) ^ plain(text, offset + 13);
}

/** A code unit; spaces and line breaks as one. There is no branch in it, as it is asked for all over a text. */
function plain(text: string, offset: number): number {
  const c = text.charCodeAt(offset);
  return c | ((c - VISIBLE) >> 31);
}
