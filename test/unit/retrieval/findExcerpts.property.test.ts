import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExcerptTable } from '../../../src/core/excerpts/excerptTable';
import type { Query } from '../../../src/core/query/query';
import { findExcerpts } from '../../../src/core/retrieval/findExcerpts';
import type { Study } from '../../../src/core/project/study';
import { Lines } from '../../../src/core/text/lines';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { runs } from '../runs';
import { anyQuery } from './anyQuery';
import { recount } from './recount';
import { filesOf, toldStudy, writeTalk, type ToldTalk } from './toldStudy';

/** What is told of each thing that was found. */
type Told = readonly [
  path: string,
  start: number,
  end: number,
  words: number,
  codes: string,
  coder: string,
  memo: string,
];

async function found(query: Query, study: Study, table: ExcerptTable, files: MemoryFiles): Promise<Told[]> {
  await table.bringUpToDate();
  const texts = files.texts();
  const results = await findExcerpts(query, study, table, (path) => Promise.resolve(texts.get(path) ?? ''));
  return (results ?? []).flatMap((its) =>
    [...its.excerpts()].map(({ path, range, words, codes, coder, memo }): Told => {
      const lines = new Lines(texts.get(path) ?? '');
      return [
        path,
        lines.offsetAt(range.start),
        lines.offsetAt(range.end),
        words,
        codes.join(),
        coder ?? '',
        memo ?? '',
      ];
    }),
  );
}

function expected(query: Query, talks: readonly ToldTalk[]): Told[] {
  return recount(query, talks).map(({ path, first, last, codes, coder, memo, kind }): Told => {
    const talk = talks.find((it) => it.path === path);
    const words = talk ? writeTalk(talk).words : [];
    // A paragraph ends with a full stop behind its last word.
    const end = (words[last]?.end ?? 0) + (kind === 'passage' ? 1 : 0);
    return [path, words[first]?.start ?? 0, end, last - first + 1, codes.join(), coder ?? '', memo ?? ''];
  });
}

function sorted(told: readonly Told[]): string[] {
  return told.map((it) => JSON.stringify(it)).sort();
}

describe('what a query finds', () => {
  it('is what is found by looking at everything', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, anyQuery, async (talks, query) => {
        const files = new MemoryFiles(filesOf(talks));
        const study = await studyOf(files);
        assert.deepEqual(
          sorted(await found(query, study, new ExcerptTable(study), files)),
          sorted(expected(query, talks)),
        );
      }),
      runs(600),
    );
  });

  it('follows a study that becomes another one', async () => {
    await fc.assert(
      fc.asyncProperty(toldStudy, toldStudy, anyQuery, async (before, after, query) => {
        const files = new MemoryFiles(filesOf(before));
        const study = await studyOf(files);
        const table = new ExcerptTable(study);
        await found(query, study, table, files);
        const now = filesOf(after);
        const paths = new Set([...files.texts().keys(), ...Object.keys(now)]);
        for (const path of paths) files.set(path, now[path]);
        await study.update(paths);
        assert.deepEqual(sorted(await found(query, study, table, files)), sorted(expected(query, after)));
      }),
      runs(200),
    );
  });
});
