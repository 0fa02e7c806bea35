import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { progressText, type ReadingProgress } from './progressText';
import { countOf, readStudies, type StaleFiles } from './readStudies';
import type { StudyCache } from './studyCache';
import type { FoundFolder } from './studyFolder';

/** How many files are read between two looks at what else there is to do. */
const AT_ONCE = 64;

/** How often what has been read is told, in milliseconds. */
const NEWS = 500;

/**
 * Reads what the studies have left to be read, some files at a time, so that what somebody waits for comes in between. It shows in the
 * status bar that this is going on.
 */
export class BackgroundReading extends Disposables {
  private readonly read = this.own(new vscode.EventEmitter<void>());
  /** Tells now and then that more has been read, and when reading has come to an end. */
  readonly onDidRead = this.read.event;
  private readonly ended = this.own(new vscode.EventEmitter<void>());
  /** Tells when all has been read. */
  readonly onDidEnd = this.ended.event;
  private work: Promise<void> | undefined;
  private isStopped = false;
  private total = 0;

  /** @param enqueue has a piece of work done when its turn has come. */
  constructor(
    private readonly folders: () => readonly FoundFolder[],
    private readonly cache: StudyCache,
    private readonly enqueue: (work: () => Promise<void>) => Promise<void>,
  ) {
    super();
  }

  /** Nothing when nothing is being read. */
  get progress(): ReadingProgress | undefined {
    return this.work && !this.isStopped ? { done: this.total - this.countLeft(), total: this.total } : undefined;
  }

  /** Begins to read, or goes on with what has come to be read. */
  start(): void {
    this.isStopped = false;
    this.total = Math.max(this.total, this.countLeft());
    this.work ??= this.run().finally(() => {
      this.work = undefined;
      // Begun again while it was ending.
      if (!this.isStopped && this.countLeft()) {
        this.start();
        return;
      }
      this.total = 0;
      this.read.fire();
      this.cache.close();
      if (!this.countLeft()) this.ended.fire();
    });
  }

  /** Ends reading after the files that are being read now. What is left stays unread. */
  stop(): void {
    if (!this.work) return;
    this.isStopped = true;
    this.read.fire();
  }

  /** Waits until nothing is read any more. */
  async end(): Promise<void> {
    while (this.work) await this.work;
  }

  private async run(): Promise<void> {
    const title = vscode.l10n.t('Reading the study');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async (progress) => {
      let told = performance.now();
      for (let next = this.next(); !this.isStopped && countOf(next) > 0; next = this.next()) {
        const files = next;
        await this.enqueue(async () => readStudies(await this.cache.adopt(files)));
        if (performance.now() - told < NEWS) continue;
        told = performance.now();
        const done = this.progress;
        if (done) progress.report({ message: progressText(done) });
        this.read.fire();
      }
    });
  }

  private next(): StaleFiles {
    const next = new Map<FoundFolder, Set<string>>();
    let room = AT_ONCE;
    for (const folder of this.folders()) {
      const paths = new Set<string>();
      for (const path of folder.study.unread) {
        if (room <= 0) break;
        paths.add(path);
        room--;
      }
      if (paths.size) next.set(folder, paths);
    }
    return next;
  }

  private countLeft(): number {
    return this.folders().reduce((sum, { study }) => sum + study.unread.size, 0);
  }

  override dispose(): void {
    this.isStopped = true;
    super.dispose();
  }
}
