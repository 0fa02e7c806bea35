import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/text/problem';
import { Disposables } from '../disposables';
import { onlyNews } from '../onlyNews';
import { toRange } from '../ranges';
import type { BackgroundChecks } from '../study/backgroundChecks';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import { problemMessage } from '../problemMessage';

/** What Problems says our problems come from. */
export const PROBLEM_SOURCE = 'Transcript Coding';

/** What codes nothing is shown faded, as what isn't used in a program. */
const UNUSED = 'unused-code';

/** Shows what is wrong in a study's files in Problems. */
export class StudyProblems extends Disposables {
  private readonly diagnostics = this.own(vscode.languages.createDiagnosticCollection('transcriptCoding'));
  private readonly show = onlyNews((uri, problems: readonly Problem[]) =>
    this.diagnostics.set(vscode.Uri.parse(uri), problems.map(toDiagnostic)),
  );
  /** What files had problems last, and which. */
  private shown: ReadonlyMap<string, readonly Problem[]> = new Map();

  constructor(
    private readonly studies: Studies,
    checks: BackgroundChecks,
  ) {
    super();
    this.own(studies.onDidChange(() => this.update()));
    this.own(checks.onDidFind(() => this.update()));
  }

  private update(): void {
    const found = new Map<string, readonly Problem[]>();
    for (const folder of this.studies.folders) {
      for (const [path, problems] of folder.checks.soFar()) found.set(uriOf(folder, path).toString(), problems);
    }
    for (const uri of this.shown.keys()) if (!found.has(uri)) this.show(uri, []);
    for (const [uri, problems] of found) if (this.shown.get(uri) !== problems) this.show(uri, problems);
    this.shown = found;
  }
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(problem.range),
    problemMessage(problem),
    severityOf(problem.severity),
  );
  diagnostic.source = PROBLEM_SOURCE;
  diagnostic.code = problem.code;
  if (problem.code === UNUSED) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
