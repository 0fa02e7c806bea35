import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
import { Disposables } from '../disposables';
import { DIGITS, withDigits } from './digits';

const KEY = 'recentCodes';
const DIGITS_KEY = 'codeDigits';

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

  /** The codes of the digits 1 to 9; an empty name for a digit that none has. */
  get digits(): readonly string[] {
    return withDigits(this.memento.get<string[]>(DIGITS_KEY, []), this.all);
  }

  /** @param codes those that were just used; the first of them is the last one from now on. */
  async use(codes: readonly string[]): Promise<void> {
    if (!codes.length) return;
    const recent = [...new Set([...codes, ...this.all])].slice(0, DIGITS);
    const digits = withDigits(this.digits, recent);
    await Promise.all([this.memento.update(KEY, recent), this.memento.update(DIGITS_KEY, digits)]);
    this.changed.fire();
  }
}

/** The code that was used last, by its name in the codebook, if this study has it. */
export function lastCode(study: Study, { all: [last] }: RecentCodes): string | undefined {
  if (last === undefined) return undefined;
  const name = canonicalName(study, last);
  return isInStudy(study, name) ? name : undefined;
}

/** Whether a study has a code, in its codebook or in use. */
export function isInStudy(study: Study, name: string): boolean {
  return study.codebook.isCode(name) || study.index.count(name) > 0;
}
