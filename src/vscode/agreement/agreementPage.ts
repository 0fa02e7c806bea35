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
import type { ListFilter } from '../../core/comparing/listed';
import { StudyComparison } from '../../core/comparing/studyComparison';
import { withDescendants } from '../../core/refactorings/codeNames';
import { blindRefusal } from '../coders/blindRefusal';
import { html, type Html } from '../page/html';
import type { PageContent } from '../page/webviewPage';
import { toRange } from '../ranges';
import { textsNow } from '../refactoring/textsNow';
import { Slices } from '../study/slices';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { askedOf, chosenIn, type Chosen } from './chosen';
import { codesSection } from './codesSection';
import { consensusNow } from './consensusNow';
import { consensusSection } from './consensusSection';
import { confusionSection, type ChosenCell } from './confusionSection';
import { excerptsSection, placeOf } from './excerptsSection';
import { headSection } from './headSection';
import { incomparableText } from './incomparableText';
import { optionsForm } from './optionsForm';
import { overallSection } from './overallSection';
import { pressOf } from './press';
import { setsSection } from './setsSection';
import { transcriptsSection } from './transcriptsSection';
import { withConsensusSection } from './withConsensusSection';

/** A table, and all that it follows from. */
interface KnownTable {
  readonly of: string;
  /** Nothing when another one has been asked for meanwhile. */
  readonly table: Promise<AgreementTable | undefined>;
}

/** What the Agreement page of a study shows, and what is chosen on it. */
export class AgreementPage implements PageContent {
  private chosen: Chosen = { coders: undefined, options: AGREEMENT };
  private cell: ChosenCell | undefined;
  private excerpts: ConfusionCell['entries'] = [];
  private table: KnownTable | undefined;
  private comparison: StudyComparison | undefined;
  private readonly slices = new Slices();

  constructor(
    private folder: StudyFolder,
    /** Lists the differences of two coders. */
    private readonly listDifferences: (coders: ComparedCoders, only: ListFilter) => Promise<void>,
    /** Why not all of the study is counted; empty when it is. */
    private readonly unread: () => string,
  ) {}

  /**
   * Tells that something in the study is different.
   * @param folder its folder by now: it is another object, with a study of its own, once a study in it has come or gone.
   */
  renew(folder: StudyFolder): void {
    if (folder !== this.folder) this.comparison = undefined;
    this.folder = folder;
    this.forget();
  }

  /** Tells that what was asked for is to be asked for anew, or that nobody asks any more. A table that is being made is given up. */
  forget(): void {
    this.table = undefined;
  }

  async content(): Promise<Html | undefined> {
    const { study } = this.folder;
    if (study.blind)
      return html`<h1>${vscode.l10n.t('Agreement')}</h1>
        <p role="status">${blindRefusal()}</p>`;
    const known = [...studyCoders(study).values()].filter(({ key }) => key !== CONSENSUS);
    const { options } = this.chosen;
    const asked = askedOf(this.chosen, known);
    const compared = comparedCoders(
      study,
      asked?.map(({ name }) => name),
    );
    const shown = compared.kind === 'comparable' ? compared.coders : (asked ?? []);
    const form = optionsForm(
      options,
      shown.map(({ key }) => key),
      known,
    );
    const unread = this.unread();
    const note = unread ? html`<p role="status">${unread}</p>` : undefined;
    if (compared.kind === 'incomparable') {
      return html`<h1>${vscode.l10n.t('Agreement')}</h1>
        ${form} ${note}
        <p role="status">${incomparableText(compared)}</p>`;
    }
    const table = await this.tableOf(compared, options);
    if (!table) return undefined;
    return html`${headSection(table)} ${note} ${form} ${overallSection(table)} ${codesSection(table)}
    ${transcriptsSection(table)} ${setsSection(table)} ${await this.ofTwo(compared, options)}
    ${withConsensusSection(table)}`;
  }

  choose(values: Readonly<Record<string, readonly string[]>>): Promise<void> {
    this.chosen = chosenIn(values, this.chosen);
    this.cell = undefined;
    return Promise.resolve();
  }

  async press(value: string): Promise<'refresh' | undefined> {
    const press = pressOf(value);
    switch (press.kind) {
      case 'differences': {
        const coders = this.comparison?.coders;
        if (coders) await this.listDifferences(coders, this.filterOf(press));
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

  /** Where a code counts for its parents too, its differences are also those of the codes below it. */
  private filterOf({ code, path }: { readonly code?: string; readonly path?: string }): ListFilter {
    if (code === undefined) return path === undefined ? {} : { text: path };
    const known = this.chosen.options.children ? this.folder.study.codebook.find(code) : undefined;
    return { codes: known ? withDescendants(known).map(({ name }) => name) : [code] };
  }

  /** The same table as long as the same is asked for and the study hasn't changed. */
  private tableOf(compared: Comparable, options: AgreementOptions): KnownTable['table'] {
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
    const read = async (path: string) => {
      const text = await this.text(path);
      // As if nothing were said there, all would agree on it.
      if (text === undefined) throw new Error(vscode.l10n.t('{0} can’t be read.', path));
      return text;
    };
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
  private async ofTwo({ coders }: Comparable, options: AgreementOptions): Promise<Html | undefined> {
    const [a, b, more] = coders;
    if (!a || !b || more) return undefined;
    const { study } = this.folder;
    const comparison = this.comparisonOf({ first: a.name, second: b.name });
    const turn = () => this.slices.turn();
    const compared = await comparison.update({ turn });
    const confusion = confusionOf(compared, study.codebook);
    const report = await consensusNow(this.folder, comparison.coders, compared, options, turn);
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
