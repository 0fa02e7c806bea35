import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsOf } from '../core/checks/kinds';
import { problemText, type Severity } from '../core/text/problem';
import type { FileProblem } from './check';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** Problems in the format that code scanning services read: SARIF 2.1.0. Files are told relative to the current folder, where they lie in it. */
export function asSarif(found: readonly FileProblem[]): object {
  const codes = [...new Set(found.map(({ problem }) => problem.code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Transcript Coding',
            rules: codes.map((code) =>
              ruleOf(code, found.find(({ problem }) => problem.code === code)?.problem.severity),
            ),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map((it) => resultOf(it, codes.indexOf(it.problem.code))),
      },
    ],
  };
}

function ruleOf(code: string, severity: Severity = 'warning'): object {
  const { summary, help } = wordsOf(code);
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${help}` },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ file, problem }: FileProblem, ruleIndex: number): object {
  const { start, end } = problem.range;
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return {
    ruleId: problem.code,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: problemText(problem) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), region } }],
  };
}

/** A file as SARIF names it: a relative URI reference, or a whole URI outside of the current folder. */
function artifact(file: string): object {
  const path = relative('.', file);
  if (isAbsolute(path) || path.split(sep)[0] === '..') return { uri: pathToFileURL(resolve(file)).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
