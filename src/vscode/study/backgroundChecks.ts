import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { Studies } from './studies';

/** How long files are looked at in one go, in milliseconds. */
const SLICE = 8;

/**
 * Looks at what has changed in the studies for problems, a slice at a time: most often there is one, and what was found is there for whoever
 * listens to the same change after this. Whatever changes meanwhile is looked at too.
 */
export class BackgroundChecks extends Disposables {
  private readonly found = this.own(new vscode.EventEmitter<void>());
  /** Tells when all has been looked at later than in the first slice. */
  readonly onDidFind = this.found.event;
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly studies: Studies) {
    super();
    this.own(studies.onDidChange(() => this.look(false)));
    // Colours have to be seen on another background.
    this.own(vscode.window.onDidChangeActiveColorTheme(() => this.look(true)));
  }

  private look(isLate: boolean): void {
    clearTimeout(this.next);
    const end = performance.now() + SLICE;
    const isTimeUp = () => performance.now() > end;
    const isComplete = this.studies.folders.every(({ checks }) => checks.catchUp(isTimeUp));
    if (!isComplete) this.next = setTimeout(() => this.look(true), 0);
    else if (isLate) this.found.fire();
  }

  override dispose(): void {
    clearTimeout(this.next);
    super.dispose();
  }
}
