import * as vscode from 'vscode';
import { coderKey } from '../../core/coders/coder';
import { sharedTranscripts, studyCoders } from '../../core/coders/studyCoders';
import type { ComparedCoders, Difference } from '../../core/comparing/difference';
import type { FileChange } from '../../core/project/fileChange';
import { baseName } from '../../core/project/studyPaths';
import type { Choice } from '../../core/reconciling/choice';
import { decide, takeAgreed } from '../../core/reconciling/decide';
import { Decisions, openDifferences } from '../../core/reconciling/decisions';
import { refuseWhileBlind } from '../coders/blind';
import { coderText } from '../coders/coderText';
import { pickCodes } from '../coding/codePick';
import type { CodingSession } from '../coding/codingSession';
import { pickComparedCoders } from '../comparing/pickComparedCoders';
import { tell } from '../messages';
import { ExcerptPreview } from '../placing/excerptPreview';
import { pickOne } from '../refactoring/pickOne';
import { isConfidential } from '../settings';
import { pickStudy } from '../study/pickStudy';
import { isSame, uriOf, type StudyFolder } from '../study/studyFolder';
import { makeChanges } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { askDecision } from './askDecision';
import { addNewCodes, keyOfDifference, readConsensus } from './consensusNow';

/** Walks what two coders differ on; each decision goes to the consensus at once. It can be left at any time, and taken up again. */
export async function reconcile(session: CodingSession): Promise<void> {
  const { studies } = session;
  await studies.load();
  if (!(await studies.readRest())) return;
  const folder = await pickStudy(studies);
  if (!folder || (await refuseWhileBlind(folder.root))) return;
  const coders = await pickComparedCoders(folder);
  if (!coders) return;
  const known = studyCoders(folder.study);
  const [first, second] = [known.get(coderKey(coders.first)), known.get(coderKey(coders.second))];
  const paths = first && second ? sharedTranscripts(first, second) : [];
  const walk = new Reconciliation(session, folder, coders, paths);
  try {
    await walk.run();
  } catch (error) {
    reportFailure(error, folder, session.log);
  }
}

/** What is still open in a transcript. */
interface Open {
  readonly open: readonly Difference[];
  readonly all: readonly Difference[];
}

class Reconciliation {
  private readonly states = new Map<string, Open>();
  private readonly later = new Set<string>();
  /** What was decided in this walk, the latest last. */
  private readonly past: { path: string; key: string }[] = [];
  private preview: ExcerptPreview | undefined;

  constructor(
    private readonly session: CodingSession,
    private readonly folder: StudyFolder,
    private readonly coders: ComparedCoders,
    private readonly paths: readonly string[],
  ) {}

  async run(): Promise<void> {
    await this.write(vscode.l10n.t('what both agree on'), async () => {
      const changes: FileChange[] = [];
      for (const path of this.paths) {
        const { transcript, comparison } = await readConsensus(
          this.session.studies,
          { folder: this.folder, path },
          this.coders,
        );
        changes.push(...takeAgreed(transcript, comparison.agreed, this.options(path)));
      }
      return changes;
    });
    for (const path of this.paths) await this.look(path);
    try {
      let again: { path: string; key: string } | undefined;
      for (;;) {
        const next = again ? this.find(again) : this.next();
        again = undefined;
        if (!next) break;
        const went = await this.step(next);
        if (went === 'left') break;
        if (went === 'back') again = this.past.pop();
      }
    } finally {
      await this.preview?.leave();
    }
    const { decided, all } = this.progress();
    tell(vscode.l10n.t('{0} of {1} differences are decided.', decided, all));
  }

  private async step(difference: Difference): Promise<'on' | 'back' | 'left'> {
    const { path } = difference;
    const key = keyOfDifference(difference);
    await this.show(difference);
    for (;;) {
      const canGoBack = this.past.length > 0;
      const answer = await askDecision(difference, this.coders, { ...this.progress(), canGoBack });
      if (answer === undefined) return 'left';
      if (answer === 'back') return 'back';
      if (answer === 'later') {
        this.later.add(key);
        return 'on';
      }
      const choice = answer === 'other' ? await this.askOther(difference) : { kind: answer };
      const reason = choice && (await askReason());
      if (!choice || reason === undefined) continue;
      const title = vscode.l10n.t('decision in {0}, line {1}', baseName(path), difference.range.start.line + 1);
      const isWritten = await this.write(title, () => this.plan(path, key, choice, reason.trim() || undefined));
      if (!isWritten) return 'left';
      this.past.push({ path, key });
      await this.look(path);
      return 'on';
    }
  }

  private async plan(path: string, key: string, choice: Choice, reason: string | undefined): Promise<FileChange[]> {
    const { transcript, comparison } = await readConsensus(
      this.session.studies,
      { folder: this.folder, path },
      this.coders,
    );
    const difference = comparison.differences.find((it) => keyOfDifference(it) === key);
    if (!difference)
      throw new NotAppliedError(vscode.l10n.t('The codings have changed meanwhile, so nothing was written.'));
    const news = choice.kind === 'other' ? await addNewCodes(this.folder, choice.codes) : [];
    return [...news, ...decide(transcript, [{ difference, choice, reason }], this.options(path))];
  }

  /** @returns whether it could be written; if not, that has been told. */
  private write(title: string, plan: () => Promise<FileChange[]>): Promise<boolean> {
    const { session, folder } = this;
    return session.writes.run(async () => {
      try {
        const changes = await makeChanges(folder, plan);
        if (changes.length) session.history.add({ folder, title, changes });
        await session.studies.refresh(changes.map((it) => uriOf(folder, it.path)));
        return true;
      } catch (error) {
        reportFailure(error, folder, session.log);
        return false;
      }
    });
  }

  private async look(path: string): Promise<void> {
    const { transcript, comparison } = await readConsensus(
      this.session.studies,
      { folder: this.folder, path },
      this.coders,
    );
    const all = comparison.differences;
    this.states.set(path, { all, open: openDifferences(all, new Decisions(transcript)) });
  }

  private next(): Difference | undefined {
    const open = [...this.states.values()].flatMap((it) => it.open);
    return open.find((it) => !this.later.has(keyOfDifference(it)));
  }

  private find({ path, key }: { path: string; key: string }): Difference | undefined {
    return this.states.get(path)?.all.find((it) => keyOfDifference(it) === key) ?? this.next();
  }

  private progress(): { decided: number; all: number } {
    const states = [...this.states.values()];
    const all = states.reduce((sum, it) => sum + it.all.length, 0);
    return { all, decided: all - states.reduce((sum, it) => sum + it.open.length, 0) };
  }

  private async show({ path, range }: Difference): Promise<void> {
    const uri = uriOf(this.folder, path);
    if (!this.preview || !isSame(this.preview.document.uri, uri)) {
      await this.preview?.leave();
      this.preview = await ExcerptPreview.of(uri);
    }
    this.preview.show(range);
  }

  private async askOther({ first, second, range }: Difference): Promise<Choice | undefined> {
    const codes = await pickCodes({
      study: this.folder.study,
      title: vscode.l10n.t('Reconcile Differences'),
      placeholder: vscode.l10n.t('Which codes?'),
      recent: this.session.recent,
      picked: [],
      partly: new Map(),
      excerpts: 1,
    });
    if (!codes?.length) return undefined;
    if (!first || !second) return { kind: 'other', codes, range };
    const borders = await pickOne(vscode.l10n.t('Reconcile Differences'), vscode.l10n.t('With whose borders?'), [
      { label: vscode.l10n.t('{0}’s borders', coderText(this.coders.first)), value: first.coding.range },
      { label: vscode.l10n.t('{0}’s borders', coderText(this.coders.second)), value: second.coding.range },
      { label: vscode.l10n.t('All that either has coded here'), value: range },
    ]);
    return borders && { kind: 'other', codes, range: borders };
  }

  private options(path: string): { confidential: boolean } {
    return { confidential: isConfidential(uriOf(this.folder, path)) };
  }
}

/** Empty without a reason; nothing when one goes back. */
function askReason(): Promise<string | undefined> {
  return Promise.resolve(
    vscode.window.showInputBox({
      title: vscode.l10n.t('Reconcile Differences'),
      prompt: vscode.l10n.t('Why? May be left empty; Escape goes back.'),
      ignoreFocusOut: true,
    }),
  );
}
