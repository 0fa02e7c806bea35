import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
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

  /** @param codes those that were just used; the first of them is the last one from now on. */
  async use(codes: readonly string[]): Promise<void> {
    if (!codes.length) return;
    await this.memento.update(KEY, [...new Set([...codes, ...this.all])].slice(0, KEPT));
    this.changed.fire();
  }
}

/** The code that was used last, by its name in the codebook, if this study has it. */
export function lastCode(study: Study, { all: [last] }: RecentCodes): string | undefined {
  if (last === undefined) return undefined;
  const name = canonicalName(study, last);
  return (study.codebook.find(name) ?? study.index.count(name)) ? name : undefined;
}
