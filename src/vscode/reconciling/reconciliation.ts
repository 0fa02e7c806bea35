import * as vscode from 'vscode';
import { keyOfDifference, meantDifference } from '../../core/reconciling/differenceKey';
import { baseName } from '../../core/project/studyPaths';
import { toDecide, type ToDecide, type Undecided } from '../../core/reconciling/toDecide';
import type { CodingSession } from '../coding/codingSession';
import { ExcerptPreview } from '../placing/excerptPreview';
import { isSame, uriOf } from '../study/studyFolder';
import { askChoice } from './askChoice';
import { askDecision, decisionRows, differenceText, type Decision, type DecisionRow, type Step } from './askDecision';
import type { ConsensusWrites } from './consensusWrites';
import { HeldFocus } from './heldFocus';

/** A walk through what two coders differ on, from transcript to transcript and around the end. */
export class Reconciliation {
  private readonly states = new Map<string, ToDecide>();
  private readonly later = new Set<string>();
  /** What was decided in this walk, the latest last. */
  private readonly past: string[] = [];
  private preview: ExcerptPreview | undefined;
  private readonly focus = new HeldFocus(vscode.l10n.t('Reconcile Differences'));

  /** @param paths the transcripts, in their order. */
  constructor(
    private readonly session: CodingSession,
    private readonly writes: ConsensusWrites,
    private readonly paths: readonly string[],
  ) {}

  /**
   * Goes on until all is decided, or it is left.
   * @param start where to begin, however it was found, or with the first open one after that.
   * @returns whether it came to that: it can be cancelled before anything is asked.
   * @throws NotAppliedError when a transcript can't be read.
   */
  async run(start: Undecided | undefined): Promise<boolean> {
    this.focus.hold();
    try {
      if (!(await this.prepare())) return false;
      const meant = start && meantDifference(this.all(), start);
      let next = this.nextOpen(meant && keyOfDifference(meant), 0);
      while (next) {
        const went = await this.step(next);
        if (went === 'left') break;
        const before = went === 'back' ? this.past.pop() : undefined;
        next = (before === undefined ? undefined : this.find(before)) ?? this.nextOpen(keyOfDifference(next), 1);
      }
      return true;
    } finally {
      this.focus.dispose();
      await this.preview?.leave();
    }
  }

  /** Takes in what both agree on, and looks what there is to decide. @returns whether that wasn't cancelled. */
  private prepare(): Thenable<boolean> {
    const title = vscode.l10n.t('Reconcile Differences');
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, cancellable: true, title }, async (progress, token) => {
      const isCancelled = () => token.isCancellationRequested;
      await this.writes.takeAgreed(this.paths, isCancelled);
      for (const path of this.paths) {
        if (isCancelled()) break;
        progress.report({ message: baseName(path), increment: 100 / this.paths.length });
        await this.look(path);
      }
      return !isCancelled();
    });
  }

  get progress(): { decided: number; all: number } {
    const states = [...this.states.values()];
    const all = states.reduce((sum, it) => sum + it.all.length, 0);
    return { all, decided: all - states.reduce((sum, it) => sum + it.open.size, 0) };
  }

  private async step(difference: Undecided): Promise<'on' | 'back' | 'left'> {
    this.focus.hold();
    const { path } = difference;
    const { folder, coders } = this.writes;
    const key = keyOfDifference(difference);
    await this.show(difference);
    for (;;) {
      const answer = await this.ask(difference);
      if (answer === undefined) return 'left';
      if (answer === 'back') return 'back';
      if (answer === 'later') {
        this.later.add(key);
        return 'on';
      }
      const askText = (prompt: string) => this.focus.ask(prompt);
      const chosen = await askChoice(this.session, folder, coders, [difference], answer, askText);
      if (!chosen) continue;
      const title = vscode.l10n.t('decision in {0}', differenceText(difference).place);
      const decided = { difference, choice: chosen.choose(difference), reason: chosen.reason };
      if (!(await this.writes.decide(title, [decided]))) return 'left';
      this.past.push(key);
      await this.look(path);
      return 'on';
    }
  }

  private ask(difference: Undecided): Promise<Decision | Step | undefined> {
    const { decided, all } = this.progress;
    const { earlier } = difference;
    const { place, words } = differenceText(difference);
    const back: DecisionRow<Step>[] = [{ label: vscode.l10n.t('Back to the one before'), answer: 'back' }];
    return askDecision<Decision | Step>(
      vscode.l10n.t('{0} of {1} decided: {2}', decided, all, place),
      earlier
        ? vscode.l10n.t(
            'Both have coded this by now; something else was decided before: {0}',
            earlier.join(' · ') || words,
          )
        : vscode.l10n.t('What becomes of it? Choose with a digit: “{0}”', words),
      [
        ...decisionRows([difference], this.writes.coders),
        { label: vscode.l10n.t('Decide later'), answer: 'later' },
        ...(this.past.length ? back : []),
      ],
    );
  }

  private async look(path: string): Promise<void> {
    const { transcript, comparison } = await this.writes.read(path);
    this.states.set(path, toDecide(transcript, comparison, this.past));
  }

  /** The first open one from so many behind a difference, around the end. */
  private nextOpen(key: string | undefined, behind: number): Undecided | undefined {
    const all = this.all();
    const at = all.findIndex((it) => keyOfDifference(it) === key);
    const from = at < 0 ? 0 : at + behind;
    const isOpen = (it: Undecided) => this.states.get(it.path)?.open.has(it) && !this.later.has(keyOfDifference(it));
    return [...all.slice(from), ...all.slice(0, from)].find(isOpen);
  }

  private find(key: string): Undecided | undefined {
    return this.all().find((it) => keyOfDifference(it) === key);
  }

  private all(): Undecided[] {
    return [...this.states.values()].flatMap((it) => it.all);
  }

  private async show({ path, range }: Undecided): Promise<void> {
    const uri = uriOf(this.writes.folder, path);
    if (!this.preview || !isSame(this.preview.document.uri, uri)) {
      await this.preview?.leave({ preserveFocus: true });
      this.preview = await ExcerptPreview.of(uri);
    }
    this.preview.show(range);
  }
}
