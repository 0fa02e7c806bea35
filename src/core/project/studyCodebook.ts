import { Codebook } from '../codebook/codebook';
import { readCodebook } from '../codebook/readCodebook';
import type { Problem } from '../text/problem';
import { ChangedNames, namesOf, type Names } from './askedNames';
import type { FileContent } from './studyFiles';

/** A study's codebook as it was last read. */
export class StudyCodebook {
  private said = Codebook.empty;
  private file: 'missing' | 'readable' | 'unreadable' = 'missing';
  private names = 0;
  /** What was last asked for: it is for each transcript that is known from the same earlier time. */
  private since: ChangedNames | undefined;

  /** What it says, or last said: one that is being mended by hand keeps that, or every label would stop being one meanwhile. */
  get codebook(): Codebook {
    return this.said;
  }

  /** Whether `codebook.yaml` is there, and if so whether it could be read. */
  get state(): 'missing' | 'readable' | 'unreadable' {
    return this.file;
  }

  /** Counts how often its names, or whether it is there and can be read, have become others. */
  get namesVersion(): number {
    return this.names;
  }

  /** Takes what reading it gave, and tells which transcripts are read otherwise now, and what is wrong in it. */
  take(content: FileContent): { readonly changed: ChangedNames; readonly problems: readonly Problem[] } {
    const [said, file] = [this.said, this.file];
    const problems = this.read(content);
    if (this.file !== file || saidNames(this.said) !== saidNames(said)) this.names++;
    return { changed: new ChangedNames(namesOf(said), this.said), problems };
  }

  /** Which transcripts are read otherwise now than when it told these names. */
  changedSince(before: Names): ChangedNames {
    const { since } = this;
    if (since?.before === before && since.after === this.said) return since;
    return (this.since = new ChangedNames(before, this.said));
  }

  private read(content: FileContent): readonly Problem[] {
    if (content.kind === 'missing') {
      this.file = 'missing';
      this.said = Codebook.empty;
      return [];
    }
    if (content.kind === 'unreadable') {
      this.file = 'unreadable';
      return [content.problem];
    }
    const { codebook, problems, readable } = readCodebook(content.text);
    if (readable) this.said = codebook;
    this.file = readable ? 'readable' : 'unreadable';
    return problems;
  }
}

/** The names of codes and speakers, and whose they are. */
function saidNames(codebook: Codebook): string {
  const codes = [...codebook.all()].map((code) => [code.name, ...code.aliases]);
  return JSON.stringify([codes, codebook.speakers.map((speaker) => [speaker.name, ...speaker.aliases])]);
}
