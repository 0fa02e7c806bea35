import { newId } from '../codings/newId';
import type { Study } from './study';

/**
 * Gives one id after the other for new codings, none of which the study has.
 * @param random like `Math.random`.
 */
export function freshIds(study: Study, random: () => number): () => string {
  const taken = new Set<string>();
  for (const { codings } of study.transcripts()) for (const { id } of codings) if (id !== undefined) taken.add(id);
  return () => {
    const id = newId((it) => taken.has(it), random);
    taken.add(id);
    return id;
  };
}
