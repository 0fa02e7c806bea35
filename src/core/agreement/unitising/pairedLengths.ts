import type { Continuum, Segment } from './continuum';

/** What Krippendorff's coefficients for unitising ask of one value, over all coders. */
export interface ValueLengths {
  /** How long its segments are. */
  length: number;
  /** How much of it meets segments of others, whatever their value: ℓ*.k. */
  paired: number;
  /** How much of it meets segments of others with the same value: ℓ_kk. */
  same: number;
  /** The sum of its segments' squared lengths: what pairing them with themselves would add. */
  squares: number;
  /** The same of the parts that meet segments of others. */
  pairedSquares: number;
}

export interface PairedLengths {
  /** All coders' continua, put one after the other: ℓ.. */
  total: number;
  /** How much of it is in no segment: ℓ_φ. */
  gaps: number;
  /** How much of gaps meets gaps of others: ℓ_φφ. */
  bothGaps: number;
  /** How much of segments meets segments of others: ℓ*.. */
  paired: number;
  readonly values: Map<number, ValueLengths>;
}

export function noLengths(): PairedLengths {
  return { total: 0, gaps: 0, bothGaps: 0, paired: 0, values: new Map() };
}

/** Goes over a continuum once, from border to border. One that fewer than two coders have coded doesn't count. */
export function addContinuum(sums: PairedLengths, { length, coders }: Continuum): void {
  const present = coders.filter((segments) => segments !== undefined).map((segments) => new Walk(segments, length));
  if (present.length > 1) walk(sums, length, present);
}

function walk(sums: PairedLengths, length: number, coders: readonly Walk[]): void {
  const others = coders.length - 1;
  sums.total += coders.length * length;
  const marking: Walk[] = [];
  for (let at = 0; at < length;) {
    let next = length;
    marking.length = 0;
    for (const coder of coders) {
      next = Math.min(next, coder.nextBorder(at));
      if (coder.isIn(at)) marking.push(coder);
    }
    const silent = coders.length - marking.length;
    sums.gaps += (next - at) * silent;
    sums.bothGaps += ((next - at) * silent * (silent - 1)) / others;
    addSegments(sums, marking, (next - at) / others);
    for (const coder of marking) {
      if (coder.segmentEnd === next) finishSegment(valueLengths(sums.values, coder.value), coder);
    }
    at = next;
  }
}

/** @param weight what one of the others counts for each of these coders. */
function addSegments(sums: PairedLengths, marking: readonly Walk[], weight: number): void {
  const met = weight * (marking.length - 1);
  for (const coder of marking) {
    let same = -1;
    for (const other of marking) if (other.value === coder.value) same++;
    const lengths = valueLengths(sums.values, coder.value);
    sums.paired += met;
    lengths.paired += met;
    lengths.same += weight * same;
    coder.met += met;
  }
}

function finishSegment(lengths: ValueLengths, coder: Walk): void {
  const whole = coder.segmentEnd - coder.segmentStart;
  lengths.length += whole;
  lengths.squares += whole * whole;
  lengths.pairedSquares += coder.met * coder.met;
  coder.toNext();
}

function valueLengths(values: Map<number, ValueLengths>, value: number): ValueLengths {
  let lengths = values.get(value);
  if (!lengths) values.set(value, (lengths = { length: 0, paired: 0, same: 0, squares: 0, pairedSquares: 0 }));
  return lengths;
}

/** One coder's segments, one after the other. */
class Walk {
  segmentStart = 0;
  segmentEnd = 0;
  value = 0;
  /** How much of the segment has met segments of others: the mean over the others. */
  met = 0;
  private readonly segments: readonly Segment[];
  private nth = -1;

  constructor(
    segments: readonly Segment[],
    private readonly length: number,
  ) {
    const its = segments.filter((segment) => segment[0] < segment[1]);
    // There are as many walks as coders, transcripts and codes, and most are of a segment or none.
    this.segments = its.length > 1 ? its.sort((a, b) => a[0] - b[0]) : its;
    this.toNext();
  }

  isIn(at: number): boolean {
    return this.segmentStart <= at;
  }

  nextBorder(at: number): number {
    return this.isIn(at) ? this.segmentEnd : this.segmentStart;
  }

  toNext(): void {
    const before = this.segmentEnd;
    const segment = this.segments[++this.nth];
    const [start, end, value] = segment ?? [this.length, Infinity, 0];
    if (segment && (start < before || end > this.length)) throw new RangeError('Segments overlap, or lie outside.');
    [this.segmentStart, this.segmentEnd, this.value, this.met] = [start, end, value, 0];
  }
}
