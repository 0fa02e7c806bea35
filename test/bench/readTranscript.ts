import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTranscript } from '../../src/core/transcript/readTranscript';
import { Random } from '../fuzz/random';
import { PAIRS, SPEECH } from '../unit/transcript/layouts/conversation';
import { REQUIRED } from '../unit/transcript/layouts/forms';
import type { Benchmark, Figure } from './benchmark';

interface MarkdownIt {
  parse(text: string, environment: object): unknown;
}

/** The forms of which turns are read, by how `forms.ts` calls them: one or two of each layout. */
const FORMS = [
  '## Ann',
  'Ann: …',
  'Ann: … without blank lines',
  '**Ann:** …',
  '### Ann： (full-width colon)',
  '**Ann** with speech below',
  '[00:01:23] Ann: …',
  'Ann  0:03 with speech below (Otter)',
  'Ann alone on its line',
  '<v Ann>…</v> with cue numbers',
  'Ann: … in subtitles',
  '| Ann | 00:06 | … |',
];
const NAMES = PAIRS['full names'] ?? [];

/** An interview of at least so many characters, its speakers written in a way that `forms.ts` has. */
export function talkIn(name: string, characters: number): string {
  const form = REQUIRED.find((each) => each.form === name);
  if (form === undefined) throw new RangeError(name);
  const random = new Random(1);
  const lines = [...(form.top ?? [])];
  for (let length = 0, index = 0; length < characters || index < 4; index++) {
    const speech = Array.from({ length: 1 + random.below(6) }, () => random.one(SPEECH)).join(' ');
    const turn = form.write(NAMES[index % 2] ?? 'Ann', index * 9000, speech, index);
    lines.push(...turn, ...(form.isTight ? [] : ['']));
    length += turn.join('\n').length + 2;
  }
  return lines.join('\n');
}

/** Reading beside the fastest complete reader of Markdown. */
export const readTranscripts: readonly Benchmark[] = FORMS.map((form) => ({
  name: `characters read, ${form}`,
  against: 'markdown-it',
  limit: 1 / 20,
  size: 1_000_000,
  rounds: 9,
  prepare(size) {
    const text = talkIn(form, size);
    // Its types would be one more package.
    const load = createRequire(join(process.cwd(), 'package.json'))('markdown-it') as (options: object) => MarkdownIt;
    const markdown = load({});
    return {
      ours: () => readTranscript(text),
      theirs: () => markdown.parse(text, {}),
      figures(): Figure[] {
        const { turns } = readTranscript(text);
        const asked = turns.filter(({ speaker }, index) => speaker === NAMES[index % 2]).length;
        return [{ name: 'turns with their speakers', value: (100 * asked) / turns.length, atLeast: 100 }];
      },
    };
  },
}));
