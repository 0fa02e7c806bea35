import { readFramework, type SummaryEntry } from '../framework/framework';
import { readSavedQueries, type SavedQueryEntry } from '../query/savedQueries';
import type { Problem } from '../text/problem';
import type { FileContent } from './studyFiles';
import { FRAMEWORK_FILE, QUERIES_FILE } from './studyPaths';

/** What is made of a study's codings and kept in its folder, as it was last read: saved queries, summaries. */
export class StudyFindings {
  private queries: readonly SavedQueryEntry[] = [];
  private written: readonly SummaryEntry[] = [];
  private readonly there = new Set<string>();

  /** None where the file isn't there, or can't be read. */
  get savedQueries(): readonly SavedQueryEntry[] {
    return this.queries;
  }

  /** The same. */
  get summaries(): readonly SummaryEntry[] {
    return this.written;
  }

  /** Whether a file was there when it was last read. */
  has(path: string): boolean {
    return this.there.has(path);
  }

  /** Takes what reading one of the files gave, and tells what is wrong in it. */
  take(path: string, content: FileContent): readonly Problem[] {
    if (content.kind === 'missing') this.there.delete(path);
    else this.there.add(path);
    const text = content.kind === 'text' ? content.text : '';
    const problems: Problem[] = content.kind === 'unreadable' ? [content.problem] : [];
    if (path === QUERIES_FILE) {
      const read = readSavedQueries(text);
      this.queries = read.queries;
      problems.push(...read.problems);
    }
    if (path === FRAMEWORK_FILE) {
      const read = readFramework(text);
      this.written = read.summaries;
      problems.push(...read.problems);
    }
    return problems;
  }
}
