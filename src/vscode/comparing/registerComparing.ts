import * as vscode from 'vscode';
import type { ComparedCoders } from '../../core/comparing/difference';
import type { ShownCodings } from '../stripes/shownCodings';
import type { Studies } from '../study/studies';
import type { ComparisonView } from './comparisonView';

/** Gives the Comparison view, which is loaded when something is compared for the first time. */
export type ComparisonLoader = () => Promise<ComparisonView>;

/** Registers the commands that compare coders, and those of the Comparison view. */
export function registerComparing(
  { studies }: { studies: Studies },
  shown: ShownCodings,
): vscode.Disposable & { view: ComparisonLoader } {
  let loaded: ComparisonView | undefined;
  const view = async () => {
    const { ComparisonView } = await import('./comparisonView');
    return (loaded ??= new ComparisonView(studies));
  };
  const commands = () => Promise.all([import('./compareCoders'), view()] as const);
  const register = (name: string, run: (given: never) => unknown) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, run);
  const inView = (run: (it: ComparisonView) => Promise<void>) => async () => run(await view());
  const registered = vscode.Disposable.from(
    register('compareCoders', async (given?: ComparedCoders, root?: vscode.Uri) => {
      const [{ compareCoders }, it] = await commands();
      await compareCoders(studies, shown, it, given, root);
    }),
    register('toggleComparedParents', async () => {
      const [{ toggleComparedParents }, it] = await commands();
      await toggleComparedParents(it);
    }),
    register(
      'endComparing',
      inView((it) => it.endComparing()),
    ),
    register(
      'nextDifference',
      inView((it) => it.nextDifference()),
    ),
    register(
      'previousDifference',
      inView((it) => it.previousDifference()),
    ),
    register(
      'filterComparison',
      inView((it) => it.filterComparison()),
    ),
    register(
      'clearComparisonFilter',
      inView((it) => it.clearComparisonFilter()),
    ),
    { dispose: () => loaded?.dispose() },
  );
  return Object.assign(registered, { view });
}
