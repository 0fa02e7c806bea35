import type { SidecarCoding } from '../../src/core/codings/coding';
import { readSidecar } from '../../src/core/codings/readSidecar';
import { addCodings } from '../../src/core/codings/sidecarEdits';
import type { Sought } from '../../src/core/codings/wanted';
import { applyEdits } from '../../src/core/text/edit';

/** Codings as a sidecar has them: in text order, and read from it. */
export function fromSidecar(codings: readonly Sought[]): readonly SidecarCoding[] {
  const coded = codings.map((coding) => ({ ...coding, codes: ['Garden'], memo: undefined }));
  return readSidecar(applyEdits('', addCodings('', coded, { transcript: 'garden.md' }))).sidecar.codings;
}
