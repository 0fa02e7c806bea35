import { CONSENSUS } from '../coders/coder';
import type { Coding, Declined } from '../codings/coding';
import { derivedId } from '../codings/derivedId';
import { describeExcerpt } from '../codings/describeExcerpt';
import { Talk } from '../codings/talk';
import type { AgreedExcerpt, ComparedCoders } from '../comparing/difference';
import type { FileChange } from '../project/fileChange';
import { sidecarPath } from '../project/studyPaths';
import { withPath } from '../yaml/unreadableFile';
import type { AgreedEntry } from './agreedEntry';
import { Agreements } from './agreements';
import { blocksOf, type AgreedBlock, type Choice } from './choice';
import { formatRef, isNamed, refKey, type CodingRef } from './codingRef';
import { changeConsensus } from './consensusEdits';
import { Decisions, type TranscriptToAgree } from './decisions';
import type { Undecided } from './toDecide';

interface DecideOptions {
  /** Whether the consensus must not hold what was said. */
  readonly confidential: boolean;
  /** What both agree on, to be taken in too; see {@link takeAgreed}. */
  readonly agreed?: AgreedBetween;
}

/** All that two coders agree on in a transcript. */
export interface AgreedBetween {
  readonly coders: ComparedCoders;
  readonly excerpts: readonly AgreedExcerpt[];
}

/** A difference, and what becomes of it. */
export interface DecidedDifference {
  readonly difference: Undecided;
  readonly choice: Choice;
  readonly reason?: string | undefined;
}

/**
 * Writes decisions into a transcript's consensus, as a change of that file alone: one block each (two for `both`). What was decided
 * about the same codings before goes. Ids follow from the codings, so that the file doesn't depend on what was decided first.
 * @throws UnreadableFileError when the consensus sidecar can't be understood.
 */
export function decide(
  transcript: TranscriptToAgree,
  decided: readonly DecidedDifference[],
  options: DecideOptions,
): FileChange[] {
  const writer = new ConsensusWriter(transcript, options);
  if (options.agreed) writer.takeAgreed(options.agreed);
  for (const { difference, choice, reason } of decided) writer.write(blocksOf(difference, choice, reason));
  return writer.changes();
}

/**
 * Takes into the consensus what both coders agree on, so that it is the whole agreed coding of the transcript, with the reasons of those who
 * had decided the same about one of them; and out of it what they don't agree on any more. Where something else had been decided nothing is
 * changed: see {@link Agreements}.
 * @throws UnreadableFileError when the consensus sidecar can't be understood.
 */
export function takeAgreed(transcript: TranscriptToAgree, agreed: AgreedBetween, options: DecideOptions): FileChange[] {
  return decide(transcript, [], { ...options, agreed });
}

/** Gathers what is to be written into a transcript's consensus. */
class ConsensusWriter {
  readonly decisions: Decisions;
  private readonly talk: Talk;
  private readonly path: string;
  private readonly taken: Set<string>;
  private readonly gone = new Set<AgreedEntry>();
  private readonly codings: Coding[] = [];
  private readonly declined: Declined[] = [];

  constructor(
    private readonly transcript: TranscriptToAgree,
    private readonly options: DecideOptions,
  ) {
    const { coded, lines } = transcript;
    this.decisions = new Decisions(transcript);
    this.talk = new Talk(lines, coded.transcript);
    this.path = sidecarPath(coded.path, CONSENSUS);
    const others = coded.codings.filter(({ source }) => source.kind === 'label' || source.path !== this.path);
    this.taken = new Set(others.flatMap(({ id }) => id ?? []));
  }

  takeAgreed({ coders, excerpts }: AgreedBetween): void {
    const agreements = new Agreements(this.transcript, this.decisions);
    for (const entry of agreements.withdrawn(coders)) this.gone.add(entry);
    for (const pair of excerpts) {
      if (agreements.stateOf(pair) !== 'new') continue;
      const { first, second } = pair;
      const coding = { codes: [first.code], range: first.coding.range };
      this.write([{ from: [first, second], coding, reason: agreements.reasonsOf(pair).join('\n') || undefined }]);
    }
  }

  /** @param blocks of one decision. */
  write(blocks: readonly AgreedBlock[]): void {
    const about = blocks.flatMap(({ from }) => from);
    const before = this.decisions.about(about);
    for (const entry of before) this.gone.add(entry);
    // What other coders' codings have been decided with these stays decided with them.
    const named = about.map(({ coding }) => this.decisions.refOf(coding));
    const isOther = (ref: CodingRef) => !named.some((it) => isNamed(ref, it));
    const kept = before.filter((entry) => this.decisions.stands(entry) && entry.from.some(isOther));
    const others = kept.flatMap(({ from }) => from.filter(isOther));
    const theirCodes = kept.flatMap((entry) => entry.about);
    blocks.forEach((block, i) => (i === 0 ? this.add(block, others, theirCodes) : this.add(block, [], [])));
  }

  changes(): FileChange[] {
    const { path, gone, codings, declined, transcript } = this;
    const { consensus, coded } = transcript;
    const text = consensus ?? '';
    const after = withPath(path, () => changeConsensus(text, { gone, codings, declined }, coded.path));
    return after === text ? [] : [{ path, before: consensus, after }];
  }

  private add(
    { from, coding, reason }: AgreedBlock,
    others: readonly CodingRef[],
    theirCodes: readonly string[],
  ): void {
    const { coded, nameOf } = this.transcript;
    const refs = from.map((it) => this.decisions.refOf(it.coding));
    const own = from.map(({ code }) => code);
    const id = derivedId([coded.path, ...refs.map(refKey).sort(), ...sorted(own)].join('\n'), (it) =>
      this.taken.has(it),
    );
    this.taken.add(id);
    const said = sorted([...refs, ...others].map(formatRef));
    const codes = sorted([...own, ...theirCodes.map(nameOf)]);
    if (!coding) {
      this.declined.push({ id, codes, from: said, reason });
      return;
    }
    const isSame = sorted(coding.codes.map(nameOf)).join('\n') === codes.join('\n');
    const evidence = describeExcerpt(this.talk, coding.range, { id, confidential: this.options.confidential });
    const decision = { from: said, coded: isSame ? [] : codes, reason };
    this.codings.push({ id, codes: coding.codes, at: coding.range, ...evidence, memo: undefined, decision });
  }
}

/** Each once, in an order that is the same for everybody. */
function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
