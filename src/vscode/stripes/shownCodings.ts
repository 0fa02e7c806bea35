import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import type { ComparedCoders } from '../../core/comparing/difference';
import { CodingFilter } from '../../core/stripes/codingFilter';
import { NOTHING_HIDDEN, type Hidden } from '../../core/stripes/hidden';
import { Disposables } from '../disposables';
import type { StudyFolder } from '../study/studyFolder';

const KEY = 'hiddenInText';

/** Which codings are to be seen in the text, for each study of this workspace; kept from one session to the next. */
export class ShownCodings extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly filters = new Map<string, { readonly codebook: Codebook; readonly filter: CodingFilter }>();

  private comparing: { readonly folder: StudyFolder; readonly coders: ComparedCoders } | undefined;

  constructor(private readonly memento: vscode.Memento) {
    super();
  }

  hidden({ root }: StudyFolder): Hidden {
    return this.all[root.toString()] ?? NOTHING_HIDDEN;
  }

  /** The same filter as long as nothing is different. */
  filter(folder: StudyFolder): CodingFilter {
    const { codebook } = folder.study;
    const key = folder.root.toString();
    const known = this.filters.get(key);
    if (known?.codebook === codebook) return known.filter;
    const filter = new CodingFilter(this.hidden(folder), codebook);
    this.filters.set(key, { codebook, filter });
    return filter;
  }

  /** The two coders of a study who are compared: of whom all is to be seen, side by side, and nothing of others. */
  compared({ root }: StudyFolder): ComparedCoders | undefined {
    return this.comparing?.folder.root.toString() === root.toString() ? this.comparing.coders : undefined;
  }

  /** @param coders nobody when nothing is compared any more. */
  compare(folder: StudyFolder, coders: ComparedCoders | undefined): void {
    this.comparing = coders && { folder, coders };
    this.changed.fire();
  }

  async hide({ root }: StudyFolder, hidden: Hidden): Promise<void> {
    const key = root.toString();
    const others = Object.entries(this.all).filter(([other]) => other !== key);
    this.filters.delete(key);
    const saved = this.memento.update(KEY, Object.fromEntries([...others, [key, hidden]]));
    this.changed.fire();
    await saved;
  }

  /** Keeps codes hidden, or shown, that are called something else from now on. @param codebook as it was before. */
  async carryOver(folder: StudyFolder, codebook: Codebook, names: readonly string[], newName: string): Promise<void> {
    const { carryOver } = await import('../../core/stripes/hiding');
    const hidden = this.hidden(folder);
    const after = carryOver(hidden, codebook, names, newName);
    if (after !== hidden) await this.hide(folder, after);
  }

  private get all(): Readonly<Record<string, Hidden>> {
    return this.memento.get<Record<string, Hidden>>(KEY, {});
  }
}
