import * as vscode from 'vscode';
import { freeName } from '../../core/importing/freeName';
import { codebookChange, importFile, type ImportedFile } from '../../core/importing/importFile';
import { ImportError } from '../../core/importing/importProblem';
import { readSource } from '../../core/importing/readSource';
import type { FileChange } from '../../core/project/fileChange';
import { freshIds } from '../../core/project/freshIds';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import { transcriptCount } from '../counts';
import { problemMessage } from '../problemMessage';
import { isConfidential } from '../settings';
import { pickStudy } from '../study/pickStudy';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { applyChanges, makeChanges, readTexts } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { chooseSources } from './chooseSources';
import { chooseTarget, foldersIn, namesIn, type ImportTarget } from './chooseTarget';
import type { ImportingSession } from './importingSession';
import { importText, type ImportOutcome } from './importTexts';
import { loadPdf } from './loadPdf';

/** Makes transcripts of files of other formats, beside those of the study, in one step that can be undone. No file is overwritten. */
export async function importTranscripts(session: ImportingSession, clicked: unknown, all: unknown): Promise<void> {
  const sources = await chooseSources(clicked, all, {
    title: vscode.l10n.t('Import Transcripts'),
    openLabel: vscode.l10n.t('Import'),
  });
  if (!sources.length) return;
  await session.studies.load();
  const of = sources.map((uri) => session.studies.find(uri)?.folder).find((it) => it !== undefined);
  const folder = of ?? (await pickStudy(session.studies));
  const target = folder && (await chooseTarget(folder, await foldersIn(folder)));
  if (!folder || target === undefined) return;
  const title = vscode.l10n.t('Importing Transcripts');
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    (progress, token) =>
      new Import(session, folder, target).run(sources, {
        isCancelled: () => token.isCancellationRequested,
        onFile: (name) => progress.report({ message: name }),
        onDone: () => progress.report({ increment: 100 / sources.length }),
      }),
  );
  const text = importText(outcome);
  const [first] = outcome.made;
  if (first !== undefined) await vscode.window.showTextDocument(uriOf(folder, first), { preview: false });
  if (outcome.failed.length) {
    for (const { name, reason } of outcome.failed) session.log.warn(`${name}: ${reason}`);
    void vscode.window.showWarningMessage(text);
  } else {
    void vscode.window.showInformationMessage(text);
  }
}

interface Watched {
  readonly isCancelled: () => boolean;
  readonly onFile: (name: string) => void;
  readonly onDone: () => void;
}

/** One import of several files into a folder of a study. */
class Import {
  private readonly changes: FileChange[] = [];
  private readonly made: string[] = [];
  private readonly codes = new Set<string>();
  private readonly failed: { name: string; reason: string }[] = [];
  private readonly unknownSpeakers: { path: string; names: readonly string[] }[] = [];
  private readonly renamed: { wanted: string; name: string }[] = [];
  private readonly newId: () => string;
  private pdf: ReturnType<typeof loadPdf> | undefined;
  private codings = 0;

  constructor(
    private readonly session: ImportingSession,
    private readonly folder: StudyFolder,
    private readonly target: ImportTarget,
  ) {
    this.newId = freshIds(folder.study, Math.random);
  }

  async run(sources: readonly vscode.Uri[], { isCancelled, onFile, onDone }: Watched): Promise<ImportOutcome> {
    let left = sources.length;
    for (const uri of sources) {
      if (isCancelled()) break;
      const name = baseName(uri.path);
      onFile(name);
      if (!(await this.importOne(uri, name, isCancelled))) break;
      onDone();
      left--;
    }
    await this.finish();
    const { made, codings, failed, unknownSpeakers, renamed } = this;
    return { made, codings, failed, unknownSpeakers, renamed, left };
  }

  /** Returns false when it was cancelled before anything of the file was written. */
  private async importOne(uri: vscode.Uri, name: string, isCancelled: () => boolean): Promise<boolean> {
    const { study } = this.folder;
    const { path: target, ending } = this.target;
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      const load = () => (this.pdf ??= loadPdf(this.session.extension));
      const imported = await readSource({ name, bytes }, { vocabulary: study.codebook, loadPdf: load });
      const free = freeName(name, await namesIn(this.folder, target), ending);
      const path = target === '' ? free : `${target}/${free}`;
      const confidential = isConfidential(uriOf(this.folder, path));
      const made = importFile(imported, { path, vocabulary: study.codebook, confidential, newId: this.newId });
      if (isCancelled()) return false;
      await this.session.writes.run(() => applyChanges(this.folder, made.changes));
      this.note(path, made);
      const wanted = freeName(name, [], ending);
      if (free !== wanted) this.renamed.push({ wanted, name: free });
    } catch (error) {
      this.failed.push({ name, reason: this.reasonOf(error) });
    }
    return true;
  }

  private note(path: string, { changes, codes, codings, unknownSpeakers }: ImportedFile): void {
    this.changes.push(...changes);
    this.made.push(path);
    for (const code of codes) this.codes.add(code);
    this.codings += codings;
    if (unknownSpeakers.length) this.unknownSpeakers.push({ path, names: unknownSpeakers });
  }

  /** Brings the codes into the codebook, and makes all of it one step to undo. */
  private finish(): Promise<void> {
    const { folder, session } = this;
    return session.writes.run(async () => {
      try {
        const plan = async () => {
          const text = (await readTexts(folder, [CODEBOOK])).get(CODEBOOK);
          const change = codebookChange(text, [...this.codes], folder.study.index.codes());
          return change ? [change] : [];
        };
        this.changes.push(...(await makeChanges(folder, plan)));
      } catch (error) {
        reportFailure(error, folder, session.log);
      }
      if (!this.changes.length) return;
      const title = vscode.l10n.t('import of {0}', transcriptCount(this.made.length));
      session.history.add({ folder, title, changes: this.changes, savesTranscript: true });
      await session.studies.refresh(this.changes.map(({ path }) => uriOf(folder, path)));
    });
  }

  private reasonOf(error: unknown): string {
    if (error instanceof ImportError) {
      if (error.cause instanceof Error) this.session.log.warn(error.cause.message);
      return problemMessage(error.problem);
    }
    if (!(error instanceof NotAppliedError)) this.session.log.error(error instanceof Error ? error : String(error));
    return error instanceof Error ? error.message : String(error);
  }
}
