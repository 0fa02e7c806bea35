import type { CodedTalk } from './codedTalk';
import { continuumOf } from './continua';
import { addContinuum, noLengths, type PairedLengths } from './unitising/pairedLengths';

/** Adds up talk by talk what α for unitising asks of each code, so that no talk has to be kept. */
export class CodeLengths {
  private readonly byCode = new Map<string, PairedLengths>();
  /** As of a code that nobody has given. */
  private readonly none = noLengths();

  add(talk: CodedTalk): void {
    for (const its of talk.stretches) {
      for (const code of its.keys())
        if (!this.byCode.has(code)) this.byCode.set(code, { ...this.none, values: new Map() });
    }
    for (const [code, lengths] of this.byCode) addContinuum(lengths, continuumOf(code, talk));
    const { characters: length, raters } = talk;
    addContinuum(this.none, { length, coders: raters.map(({ hasCoded }) => (hasCoded ? [] : undefined)) });
  }

  /** All that anybody has given. */
  get codes(): ReadonlySet<string> {
    return new Set(this.byCode.keys());
  }

  of(code: string): PairedLengths {
    return this.byCode.get(code) ?? this.none;
  }
}
