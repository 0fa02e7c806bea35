import { formatAt } from '../../../src/core/codings/at';
import { Lines } from '../../../src/core/text/lines';

/** A coding as it is made up: which words of a transcript, and their codes; what they are given besides. */
type Made = readonly [words: string, codes: string, memo?: string];

/** A sidecar for a transcript, in which each of these words stands once. */
export function sidecarOf(text: string, coder: string | undefined, ...codings: readonly Made[]): string {
  const lines = new Lines(text);
  const entries = codings.map(([words, codes, memo], i) => {
    const start = text.indexOf(words);
    const at = formatAt(lines.rangeAt(start, start + words.length));
    const said = memo === undefined ? '' : `    memo: ${JSON.stringify(memo)}\n`;
    return `  - id: ${(coder ?? 'x').slice(0, 1).toLowerCase()}${i}aaaa\n    codes: [${codes}]\n    at: ${at}\n    quote: ${JSON.stringify(words)}\n${said}`;
  });
  return `${coder === undefined ? '' : `coder: ${coder}\n`}codings:\n${entries.join('')}`;
}

export const BOOK = `codes:
  - name: Night
    codes:
      - name: Night-long
        aliases: [Long-nights]
  - name: Pay
speakers:
  - name: Ben
    role: participant
    aliases: [P1]
`;

export const P1 = `---
age: 41
site: Montréal
---

Interviewer: How are the nights?

P1: The nights are long. And nobody pays for it.

Interviewer: Nobody at all?

P1: So it is.
`;

export const P2 = `Ann: Night shifts are fine.

Ben: They are.

Ann: Yes, fine, and well paid.

Ben: So it is, "mostly".
`;

/** A study of two interviews: one of which we know who was asked, and has been coded by two and by nobody in particular. */
export const STUDY: Readonly<Record<string, string>> = {
  'codebook.yaml': BOOK,
  'interviews/p1.txt': P1,
  'interviews/p1.txt.codes.yaml': sidecarOf(P1, undefined, ['The nights are long.', 'Long-nights']),
  'interviews/p1.txt.maya.codes.yaml': sidecarOf(
    P1,
    'Maya',
    ['The nights are long. And nobody pays for it.', 'Night-long, Pay', 'Both at once.\nAsk her.'],
    ['Nobody at all?', '"=SUM(A1)"'],
  ),
  'interviews/p1.txt.consensus.codes.yaml': sidecarOf(P1, 'consensus', ['nobody pays for it', 'Pay']),
  'interviews/p2.txt': P2,
  'interviews/p2.txt.maya.codes.yaml': sidecarOf(P2, 'Maya', ['Night shifts', 'Night'], ['well paid', 'Pay']),
};
