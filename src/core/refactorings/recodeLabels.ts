import { formatAt } from '../codings/at';
import type { NameUse } from '../names/nameUse';
import { writeNames } from '../names/writeNames';
import type { CodedTranscript } from '../project/codeTranscript';
import { removeLabels } from '../project/labelEdits';
import type { TextEdit } from '../text/edit';
import type { Label } from '../transcript/transcript';
import { labelKey, recode, type Recoding } from './recoding';

/** The edits that give the labels of a transcript other codes, and what its labels are then. */
interface RecodedLabels {
  readonly edits: readonly TextEdit[];
  /** What each label says then; nothing where it goes. */
  readonly after: ReadonlyMap<Label, string | undefined>;
  /** How many have another code then, one that their excerpt has already among them. */
  readonly changed: number;
  readonly gone: number;
}

/** Gives the inline labels of a transcript other codes. One for which a code is nothing any more goes, with the blank line above it. */
export function recodeLabels(text: string, { path, transcript }: CodedTranscript, recoding: Recoding): RecodedLabels {
  const after = new Map<Label, string | undefined>();
  let doubles = 0;
  for (const labels of byExcerpt(transcript.labels)) {
    const keys = labels.map(({ range }) => labelKey(path, range));
    const codes = recode(
      labels.map(({ code }) => code),
      (i) => keys[i] ?? path,
      recoding,
    );
    labels.forEach((label, i) => after.set(label, codes[i]?.after));
    doubles += codes.filter(({ isDouble }) => isDouble).length;
  }
  const renamed = new Map<string, NameUse[]>();
  const gone: Label[] = [];
  for (const [label, name] of after) {
    if (name === label.code) continue;
    if (name === undefined) gone.push(label);
    else renamed.set(name, [...(renamed.get(name) ?? []), labelUse(label)]);
  }
  return {
    edits: [
      ...[...renamed].flatMap(([name, uses]) => writeNames(text, uses, name)),
      ...removeLabels(
        text,
        transcript,
        gone.map(({ range }) => range),
      ),
    ],
    after,
    changed: [...renamed.values()].reduce((sum, uses) => sum + uses.length, doubles),
    gone: gone.length - doubles,
  };
}

function labelUse({ code, range }: Label): NameUse {
  return { kind: 'code', name: code, role: 'use', range, notation: 'label' };
}

/** The labels of each paragraph; one that codes nothing is alone. */
function byExcerpt(labels: readonly Label[]): Label[][] {
  const groups = new Map<string, Label[]>();
  for (const label of labels) {
    const key = label.excerpt ? formatAt(label.excerpt) : `label ${formatAt(label.range)}`;
    const group = groups.get(key);
    if (group) group.push(label);
    else groups.set(key, [label]);
  }
  return [...groups.values()];
}
