import { addCodings } from '../../../src/core/codings/sidecarEdits';
import { moveCodings } from '../../../src/core/codings/moveCodings';
import type { Span } from '../../../src/core/codings/talk';
import type { Sought } from '../../../src/core/codings/wanted';
import type { CodedTranscript, TrackedTranscript } from '../../../src/core/project/codeTranscript';
import { FollowedCodings } from '../../../src/core/project/followedCodings';
import { movesOf } from '../../../src/core/project/savePositions';
import { Study } from '../../../src/core/project/study';
import type { FileContent } from '../../../src/core/project/studyFiles';
import type { TrackedCodings } from '../../../src/core/project/trackedCoding';
import { applyEdits, inverseEdits, type TextEdit } from '../../../src/core/text/edit';
import { Lines } from '../../../src/core/text/lines';
import { editText, eolOf, unedited, withOtherLineBreaks, type EditedText } from '../editedText';
import { MemoryFiles } from './memoryStudy';

export const TALK = 'talk.md';
export const SIDECAR = 'talk.md.codes.yaml';

/** A step that can be undone: what was before it, and the edits that take it back. */
interface Step {
  readonly before: EditedText;
  readonly after: EditedText;
  readonly edits: readonly TextEdit[];
}

/** A sidecar of these codings, as we write it. */
export function sidecarOf(codings: readonly Sought[]): string {
  const whole = codings.map((coding) => ({ ...coding, codes: ['A'], memo: undefined }));
  return applyEdits('', addCodings('', whole, { transcript: TALK }));
}

/** A transcript in an editor, with one sidecar beside it: what happens to them when somebody types, undoes and saves. */
export class Editing {
  private version: EditedText;
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private savedVersion: EditedText;
  /** Whether nothing has been done since the text was saved. */
  private isJustSaved = false;
  private readonly followed = new FollowedCodings();
  private readonly study: Study;

  private constructor(
    text: string,
    private readonly files: MemoryFiles,
  ) {
    this.version = unedited(text);
    this.savedVersion = this.version;
    this.study = new Study({
      read: async (path): Promise<FileContent> =>
        path === TALK ? { kind: 'text', text: this.text, tracked: this.tracked() } : files.read(path),
      isOpen: (path) => path === TALK,
    });
  }

  /** Opens a transcript and finds its codings. */
  static async open(text: string, sidecar: string): Promise<Editing> {
    const editing = new Editing(text, new MemoryFiles({ [TALK]: text, [SIDECAR]: sidecar }));
    await editing.study.update([TALK, SIDECAR]);
    editing.rest();
    return editing;
  }

  get text(): string {
    return this.version.text;
  }

  /** The text, and where it has come from. */
  get edited(): EditedText {
    return this.version;
  }

  /** Where the codings are followed to at this moment. */
  spans(): Span[] {
    const lines = new Lines(this.text);
    return [...this.tracked().values()].map(({ range }): Span => [
      lines.offsetAt(range.start),
      lines.offsetAt(range.end),
    ]);
  }

  change(edits: readonly TextEdit[]): void {
    if (!edits.length) return;
    const before = this.version;
    const after = editText(before, edits);
    this.done.push({ before, after, edits: inverseEdits(before.text, edits) });
    this.undone.length = 0;
    this.become(after, edits);
  }

  /** Changes all line breaks to those of the other system; an editor says that the whole text has been replaced. */
  changeLineBreaks(): void {
    const { text } = this.version;
    const after = withOtherLineBreaks(this.version);
    const edits = [{ start: 0, end: text.length, newText: after.text }];
    this.done.push({ before: this.version, after, edits: inverseEdits(text, edits) });
    this.undone.length = 0;
    this.become(after, edits);
  }

  get eol(): string {
    return eolOf(this.text);
  }

  /** @returns whether there was something to undo. */
  undo(): boolean {
    const step = this.done.pop();
    if (!step) return false;
    this.undone.push(step);
    this.become(step.before, step.edits);
    return true;
  }

  /** @returns whether there was something to redo. */
  redo(): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    this.done.push(step);
    this.become(step.after, inverseEdits(step.after.text, step.edits));
    return true;
  }

  /** Nothing is typed for a moment: the transcript is read again. */
  rest(): TrackedTranscript {
    const coded = this.study.setTranscriptText(TALK, this.text, this.tracked());
    this.goOn(coded);
    return coded;
  }

  /** Saves the transcript, and where its codings are now. */
  async save(): Promise<void> {
    this.savedVersion = this.version;
    this.isJustSaved = true;
    this.files.set(TALK, this.text);
    const coded = this.rest();
    this.followed.expectSaved(coded);
    const before = this.files.text(SIDECAR);
    await this.replaceSidecar(applyEdits(before, moveCodings(before, movesOf(coded, this.text, SIDECAR))));
  }

  /** What a file says as it was last saved. */
  stored(path: string): string {
    return this.files.text(path);
  }

  /** Somebody writes another text, and the editor shows it instead: it says nothing of what was changed. */
  async replaceOutside(text: string): Promise<void> {
    const before = this.text;
    const last = Math.min(before.length, text.length);
    let start = 0;
    while (start < last && before[start] === text[start]) start++;
    let same = 0;
    while (same < last - start && before.at(-1 - same) === text.at(-1 - same)) same++;
    const edits = [{ start, end: before.length - same, newText: text.slice(start, text.length - same) }];
    this.files.set(TALK, text);
    this.become(editText(this.version, edits), edits);
    this.savedVersion = this.version;
    await this.study.update([TALK]);
    const now = this.study.openTranscript(TALK);
    if (now) this.goOn(now);
  }

  /** Somebody writes another sidecar. */
  async replaceSidecar(text: string): Promise<void> {
    this.files.set(SIDECAR, text);
    await this.study.update([SIDECAR]);
    const now = this.study.openTranscript(TALK);
    if (now) this.goOn(now);
  }

  /** What somebody else finds who opens the files as they were last saved. */
  async openAnew(): Promise<CodedTranscript> {
    const study = new Study(this.files);
    await study.update([TALK, SIDECAR]);
    const coded = study.transcript(TALK);
    if (!coded) throw new Error('no transcript');
    return coded;
  }

  private become(version: EditedText, edits: readonly TextEdit[]): void {
    const lines = new Lines(this.text);
    this.version = version;
    this.isJustSaved = false;
    this.followed.follow(edits.map(({ start, end, newText }) => ({ range: lines.rangeAt(start, end), text: newText })));
  }

  private tracked(): TrackedCodings {
    return this.followed.now(this.text, this.isHint);
  }

  /** Where an undo leads back to what is saved, an editor says nothing of how. */
  private get isHint(): boolean {
    return this.version === this.savedVersion && !this.isJustSaved;
  }

  private goOn(coded: TrackedTranscript): void {
    this.followed.goOn(coded, this.text, this.isHint);
  }
}
