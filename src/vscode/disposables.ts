import type { Disposable } from 'vscode';

/** Owns what it is given until it is disposed of itself. */
export class Disposables implements Disposable {
  private readonly owned = new Set<Disposable>();

  protected own<T extends Disposable>(disposable: T): T {
    this.owned.add(disposable);
    return disposable;
  }

  /** Disposes of what isn't needed any more. */
  protected disown(disposable: Pick<Disposable, 'dispose'>): void {
    this.owned.delete(disposable);
    disposable.dispose();
  }

  dispose(): void {
    for (const disposable of this.owned) disposable.dispose();
    this.owned.clear();
  }
}
