import { isConsensus, type Coder } from './coder';

interface Coded {
  readonly coder: Coder;
}

/**
 * Of codings those that count: the coders’. What coders have agreed on says once more what they say, so it counts only where there is
 * nothing else.
 */
export function counted<T extends Coded>(codings: readonly T[]): readonly T[] {
  const { coders, agreed } = byConsensus(codings);
  return coders.length ? coders : agreed;
}

/** The coders’ codings first, then what they have agreed on, both in their order. */
export function consensusLast<T extends Coded>(codings: readonly T[]): readonly T[] {
  const { coders, agreed } = byConsensus(codings);
  return agreed.length ? [...coders, ...agreed] : coders;
}

function byConsensus<T extends Coded>(codings: readonly T[]): { coders: readonly T[]; agreed: readonly T[] } {
  const consensus = new Set([...new Set(codings.map(({ coder }) => coder))].filter(isConsensus));
  if (!consensus.size) return { coders: codings, agreed: [] };
  return {
    coders: codings.filter(({ coder }) => !consensus.has(coder)),
    agreed: codings.filter(({ coder }) => consensus.has(coder)),
  };
}
