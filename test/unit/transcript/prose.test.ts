import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { countsOf } from './helpers';
import { DOCUMENTS } from './prose/documents';

/** How many in a thousand of other people's documents may be taken for transcripts. Some of them quote a conversation. */
const MOST_WRONG = 5;

/** Where what is said once is prose, and what returns may be a name. */
const ONLY_ONCE = new Set(['a letter', 'a program', 'addresses']);

describe('texts in which nobody speaks', () => {
  for (const [what, lines] of Object.entries(DOCUMENTS))
    it(what, () => assert.deepEqual(countsOf(readTranscript(lines.join('\n'))), {}));

  it('the same, three times as long', () => {
    const wrong = Object.entries(DOCUMENTS).filter(
      ([what, lines]) =>
        !ONLY_ONCE.has(what) && readTranscript([...lines, '', ...lines, '', ...lines].join('\n')).turns.length > 0,
    );
    assert.deepEqual(
      wrong.map(([what]) => what),
      [],
    );
  });

  it('documents of the packages that are installed', function () {
    this.timeout(60_000);
    const documents = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|markdown|txt)$/i.test(name) || /(?:^|[\\/])licen[sc]e[^\\/.]*$/i.test(name))
      .map((name) => join('node_modules', name))
      .filter((name) => statSync(name).isFile());
    const wrong = documents.filter((name) => readTranscript(readFileSync(name, 'utf8')).turns.length > 0);
    const most = (documents.length * MOST_WRONG) / 1000;
    assert.ok(wrong.length <= most, `${wrong.length} of ${documents.length}, such as ${wrong.slice(0, 20).join(', ')}`);
  });
});
