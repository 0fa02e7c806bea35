import * as vscode from 'vscode';
import {
  AGREEMENT,
  agreementTable,
  type AgreementOptions,
  type AgreementTable,
} from '../../core/agreement/agreementTable';
import { comparedCoders, type Comparable } from '../../core/agreement/comparedCoders';
import { CONSENSUS } from '../../core/coders/coder';
import { studyCoders } from '../../core/coders/studyCoders';
import { confusionOf, type ConfusionCell } from '../../core/comparing/confusion';
import type { ComparedCoders } from '../../core/comparing/difference';
import { StudyComparison } from '../../core/comparing/studyComparison';
import { html, type Html } from '../page/html';
import type { PageContent } from '../page/webviewPage';
import { toRange } from '../ranges';
import { textsNow } from '../refactoring/textsNow';
import { Slices } from '../study/slices';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { codesSection } from './codesSection';
import { consensusNow } from './consensusNow';
import { consensusSection } from './consensusSection';
import { confusionSection, type ChosenCell } from './confusionSection';
import { excerptsSection, placeOf } from './excerptsSection';
import { headSection } from './headSection';
import { incomparableText } from './incomparableText';
import { chosenIn, optionsForm, type Chosen } from './optionsForm';
import { overallSection } from './overallSection';
import { pressOf } from './press';
import { setsSection } from './setsSection';
import { transcriptsSection } from './transcriptsSection';

/** A table, and all that it follows from. */
interface KnownTable {
  readonly of: string;
  /** Nothing when another one has been asked for meanwhile. */
  readonly table: Promise<AgreementTable | undefined>;
}

/** What the Agreement page of a study shows, and what is chosen on it. */
export class AgreementPage implements PageContent {
  private chosen: Chosen | undefined;
  private cell: ChosenCell | undefined;
  private excerpts: ConfusionCell['entries'] = [];
  private table: KnownTable | undefined;
  private comparison: StudyComparison | undefined;
  private readonly slices = new Slices();

  constructor(
    private readonly folder: StudyFolder,
    /** Lists the differences of two coders, as far as a code or a transcript is concerned. */
    private readonly listDifferences: (
      coders: ComparedCoders,
      only: { readonly code?: string; readonly path?: string },
    ) => Promise<void>,
  ) {}

  /** Tells that something in the study is different, or that nobody asks any more. A table that is being made is given up. */
  forget(): void {
    this.table = undefined;
  }

  async content(): Promise<Html | undefined> {
    const { study } = this.folder;
    const known = [...studyCoders(study).values()].filter(({ key }) => key !== CONSENSUS);
    const compared = comparedCoders(
      study,
      this.chosen?.coders.map((key) => known.find((it) => it.key === key)?.name),
    );
    const isComparable = compared.kind === 'comparable';
    const coders = isComparable ? compared.coders.map(({ key }) => key) : (this.chosen?.coders ?? []);
    this.chosen = { options: AGREEMENT, ...this.chosen, coders };
    const form = optionsForm(this.chosen, known);
    if (!isComparable) {
      return html`<h1>${vscode.l10n.t('Agreement')}</h1>
        ${form}
        <p role="status">${incomparableText(compared)}</p>`;
    }
    const table = await this.tableOf(compared, this.chosen);
    if (!table) return undefined;
    return html`${headSection(table)} ${form} ${overallSection(table)} ${codesSection(table)}
    ${transcriptsSection(table)} ${setsSection(table)} ${await this.ofTwo(compared, this.chosen)}`;
  }

  choose(values: Readonly<Record<string, readonly string[]>>): Promise<void> {
    if (this.chosen) this.chosen = chosenIn(values, this.chosen);
    this.cell = undefined;
    return Promise.resolve();
  }

  async press(value: string): Promise<'refresh' | undefined> {
    const press = pressOf(value);
    switch (press.kind) {
      case 'differences': {
        const coders = this.comparison?.coders;
        if (coders) await this.listDifferences(coders, press);
        return undefined;
      }
      case 'transcript':
        await vscode.window.showTextDocument(uriOf(this.folder, press.path));
        return undefined;
      case 'cell':
        this.cell = { first: press.first ?? undefined, second: press.second ?? undefined };
        return 'refresh';
      case 'excerpt':
        await this.goTo(this.excerpts[press.index]);
        return undefined;
    }
  }

  /** The same table as long as the same is asked for and the study hasn't changed. */
  private tableOf(compared: Comparable, { options }: Chosen): KnownTable['table'] {
    const of = JSON.stringify([compared.coders.map(({ key }) => key), options]);
    if (this.table?.of !== of) {
      const isCancelled = () => this.table !== made;
      const made: KnownTable = { of, table: this.make(compared, options, isCancelled) };
      this.table = made;
      // What failed is tried again when it is asked for again.
      made.table.catch(() => isCancelled() || this.forget());
    }
    return this.table.table;
  }

  /** In slices between which the editor does its work. */
  private make(
    compared: Comparable,
    options: AgreementOptions,
    isCancelled: () => boolean,
  ): Promise<AgreementTable | undefined> {
    const read = async (path: string) => (await this.text(path)) ?? '';
    return Promise.resolve(
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Agreement') },
        (progress) =>
          agreementTable(this.folder.study, compared, read, options, {
            turn: () => this.slices.turn(),
            isCancelled,
            onProgress: (done, total) => progress.report({ message: `${done}/${total}` }),
          }),
      ),
    );
  }

  /** Of exactly two coders: what one has given where the other has given what, and what they have agreed on since. */
  private async ofTwo({ coders }: Comparable, { options }: Chosen): Promise<Html | undefined> {
    const [a, b, more] = coders;
    if (!a || !b || more) return undefined;
    const { study } = this.folder;
    const comparison = this.comparisonOf({ first: a.name, second: b.name });
    const turn = () => this.slices.turn();
    const compared = await comparison.update({ turn });
    const confusion = confusionOf(compared, study.codebook);
    const report = await consensusNow(this.folder, comparison.coders, compared, options.unit, turn);
    const cell = confusion.cells.find(
      ({ first, second }) => first === this.cell?.first && second === this.cell?.second,
    );
    this.excerpts = cell?.entries ?? [];
    const names = [a.name, b.name] as const;
    return html`${confusionSection(confusion, names, this.cell)} ${cell && excerptsSection(cell, names)}
    ${report && consensusSection(report, names)}`;
  }

  /** The same as long as the same two are compared: what hasn't changed isn't compared again. */
  private comparisonOf(coders: ComparedCoders): StudyComparison {
    const known = this.comparison;
    if (known && known.coders.first === coders.first && known.coders.second === coders.second) return known;
    return (this.comparison = new StudyComparison(this.folder.study, coders, ({ path }) => this.text(path)));
  }

  /** What a transcript says as the editor has it. */
  private async text(path: string): Promise<string | undefined> {
    return (await textsNow(this.folder, [path])).get(path);
  }

  private async goTo(entry: ConfusionCell['entries'][number] | undefined): Promise<void> {
    if (!entry) return;
    await vscode.window.showTextDocument(uriOf(this.folder, entry.path), { selection: toRange(placeOf(entry)) });
  }
}
