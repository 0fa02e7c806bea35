import * as vscode from 'vscode';
import type { ComparedCoders, TranscriptComparison } from '../../core/comparing/difference';
import { StudyComparison } from '../../core/comparing/studyComparison';
import { Outcomes } from '../../core/reconciling/outcome';
import { coderText } from '../coders/coderText';
import { transcriptCount } from '../counts';
import { Disposables } from '../disposables';
import { textsNow } from '../refactoring/textsNow';
import type { ShownCodings } from '../stripes/shownCodings';
import type { StudyFolder } from '../study/studyFolder';
import type { Comparison } from './comparison';
import { differenceItem, differenceKinds, type DifferenceItem } from './differenceItem';
import { SidesLegend } from './sidesLegend';
import { hasConsensus, transcriptToAgree } from './transcriptToAgree';

/** Two coders of a study, for the Comparison view; as long as it is shown, their stripes stand side by side in the text. */
export class CoderComparison extends Disposables implements Comparison {
  readonly title: string;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  private readonly names: readonly [first: string, second: string];
  private readonly study: StudyComparison;
  private readonly itemsOf = new WeakMap<TranscriptComparison, readonly DifferenceItem[]>();
  private found: readonly TranscriptComparison[] = [];
  private all: readonly DifferenceItem[] = [];

  constructor(
    readonly folder: StudyFolder,
    readonly coders: ComparedCoders,
    private readonly shown: ShownCodings,
  ) {
    super();
    this.names = [coderText(coders.first), coderText(coders.second)];
    this.title = vscode.l10n.t('{0} and {1}', ...this.names);
    this.kinds = differenceKinds(coders);
    this.study = new StudyComparison(folder.study, coders, async ({ path }) =>
      (await textsNow(folder, [path])).get(path),
    );
  }

  begin(): void {
    this.shown.compare(this.folder, this.coders);
    this.own(new SidesLegend(this.folder, this.names));
  }

  renewed(folder: StudyFolder): CoderComparison {
    const renewed = new CoderComparison(folder, this.coders, this.shown);
    renewed.childrenAsParents = this.childrenAsParents;
    return renewed;
  }

  /** What was found in each transcript that both have coded, when the items were last asked for. */
  get comparisons(): readonly TranscriptComparison[] {
    return this.found;
  }

  /** Whether child codes count as the topmost of the codes above them; to be seen when the items are asked for again. */
  get childrenAsParents(): boolean {
    return this.study.childrenAsParents;
  }

  set childrenAsParents(wanted: boolean) {
    this.study.childrenAsParents = wanted;
  }

  async items(): Promise<readonly DifferenceItem[]> {
    this.found = await this.study.update();
    const all: DifferenceItem[] = [];
    for (const comparison of this.found) all.push(...(await this.itemsIn(comparison)));
    this.all = all;
    return all;
  }

  get emptyText(): string {
    return this.found.length
      ? vscode.l10n.t('They have coded the same.')
      : vscode.l10n.t('There is no transcript that both have coded.');
  }

  note(): string {
    const agreed = this.found.reduce((sum, it) => sum + it.agreed.length, 0);
    const orphans = this.found.reduce((sum, it) => sum + it.orphans, 0);
    const notes = [];
    const decided = this.all.filter(({ state }) => state === 'decided').length;
    if (decided) notes.push(vscode.l10n.t('{0} of {1} differences are decided.', decided, this.all.length));
    if (this.found.length)
      notes.push(vscode.l10n.t('Agreed: {0}, in {1}.', agreed, transcriptCount(this.found.length)));
    if (orphans) notes.push(vscode.l10n.t('Not compared, since their excerpts are lost: {0}.', orphans));
    const { unreadable } = this.study;
    if (unreadable.length)
      notes.push(vscode.l10n.t('Not compared, since it can’t be read: {0}.', unreadable.join(', ')));
    if (this.childrenAsParents) notes.push(vscode.l10n.t('Child codes count as their parents.'));
    return notes.join(' ');
  }

  private async itemsIn(comparison: TranscriptComparison): Promise<readonly DifferenceItem[]> {
    const known = this.itemsOf.get(comparison);
    if (known) return known;
    const { path, differences } = comparison;
    // Decisions are about the codes themselves, not about what is above them.
    const hasDecisions = !this.childrenAsParents && hasConsensus(this.folder, path);
    const transcript = hasDecisions ? await transcriptToAgree(this.folder, path) : undefined;
    const outcomes = transcript && new Outcomes(transcript);
    const items = differences.map((it) => differenceItem(it, this.coders, outcomes?.of(it)));
    this.itemsOf.set(comparison, items);
    return items;
  }

  override dispose(): void {
    this.shown.compare(this.folder, undefined);
    super.dispose();
  }
}
