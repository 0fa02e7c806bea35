import { aliasInUse } from './aliasInUse';
import { invisibleColor } from './invisibleColor';
import { labelWithoutExcerpt } from './labelWithoutExcerpt';
import type { Rule } from './rule';
import { sameCoding } from './sameCoding';
import { otherTranscript, withoutTranscript } from './straySidecar';
import { unknownCode } from './unknownCode';
import { unknownName } from './unknownName';
import { approximate, orphan } from './unsureCoding';
import { unusedCode } from './unusedCode';

/** All that is looked for, besides what makes a file hard to read: a new rule is one file and one entry here. */
export const RULES: readonly Rule[] = [
  withoutTranscript,
  otherTranscript,
  orphan,
  approximate,
  unknownCode,
  unknownName,
  labelWithoutExcerpt,
  sameCoding,
  aliasInUse,
  invisibleColor,
  unusedCode,
];
