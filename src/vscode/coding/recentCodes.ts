import * as vscode from 'vscode';
import { Disposables } from '../disposables';

const KEY = 'recentCodes';
const KEPT = 9;

/** The codes that were used last in this workspace, the last one first. */
export class RecentCodes extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: vscode.Memento) {
    super();
  }

  get all(): readonly string[] {
    return this.memento.get<string[]>(KEY, []);
  }

  get last(): string | undefined {
    return this.all[0];
  }

  /** @param codes those that were just used; the first of them is the last one from now on. */
  async use(codes: readonly string[]): Promise<void> {
    if (!codes.length) return;
    await this.memento.update(KEY, [...new Set([...codes, ...this.all])].slice(0, KEPT));
    this.changed.fire();
  }
}
