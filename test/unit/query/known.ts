import { readCodebook } from '../../../src/core/codebook/readCodebook';
import type { KnownNames } from '../../../src/core/query/knownNames';

const { codebook } = readCodebook(`
codes:
  - name: Data
    codes:
      - name: Data-quality
        aliases: [Quality]
      - Night shift
  - Qualité-données
  - and
  - site
speakers:
  - name: Ann Lee
    role: participant
    aliases: [P1]
`);

/** What there is in a small study. */
export const KNOWN: KnownNames = {
  codebook,
  otherCodes: ['New-code', 'coded'],
  speakers: ['Ann Lee', 'Interviewer', 'Dr. Roe'],
  roles: ['participant', 'interviewer'],
  coders: ['rached', 'Maya', 'consensus'],
  transcripts: ['interviews/p1.md', 'interviews/P2.vtt', 'focus groups/g [1].md'],
  attributes: new Map([
    ['age', ['41', '9']],
    ['Site', ['Montréal', 'Lyon', '/x', 'or']],
    ['age group', ['40-50']],
    ['speaker', ['yes']],
  ]),
};
