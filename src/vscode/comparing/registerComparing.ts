import * as vscode from 'vscode';
import type { Studies } from '../study/studies';
import type { ComparisonView } from './comparisonView';

/** Gives the Comparison view, which is loaded when something is compared for the first time. */
export type ComparisonLoader = () => Promise<ComparisonView>;

/** Registers the commands of the Comparison view. */
export function registerComparing({ studies }: { studies: Studies }): vscode.Disposable & { view: ComparisonLoader } {
  let loaded: ComparisonView | undefined;
  const view = async () => {
    const { ComparisonView } = await import('./comparisonView');
    return (loaded ??= new ComparisonView(studies));
  };
  const register = (
    name: 'endComparing' | 'nextDifference' | 'previousDifference' | 'filterComparison' | 'clearComparisonFilter',
  ) => vscode.commands.registerCommand(`transcriptCoding.${name}`, async () => (await view())[name]());
  const registered = vscode.Disposable.from(
    register('endComparing'),
    register('nextDifference'),
    register('previousDifference'),
    register('filterComparison'),
    register('clearComparisonFilter'),
    { dispose: () => loaded?.dispose() },
  );
  return Object.assign(registered, { view });
}
