import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A row of a view as a user sees and hears it. */
export interface TreeRow {
  readonly depth: number;
  readonly text: string;
  readonly description: string;
  /** The name of its codicon. */
  readonly icon: string;
  readonly spoken: string;
  readonly element: unknown;
}

/** A view of ours, from the moment on when it is made. */
export interface WatchedTree {
  readonly title: () => string;
  readonly message: () => string;
  readonly rows: () => Promise<TreeRow[]>;
  /** Selects a row, as a click does. */
  readonly select: (row: TreeRow) => Promise<void>;
}

/** Watches for a view that is made when it is first needed. To be called before that. */
export function watchTree(id: string): WatchedTree {
  let made: { view: vscode.TreeView<unknown>; provider: vscode.TreeDataProvider<unknown> } | undefined;
  const { createTreeView } = vscode.window;
  const create = (name: string, options: vscode.TreeViewOptions<unknown>) => {
    const view = createTreeView(name, options);
    if (name !== id) return view;
    made = { view, provider: options.treeDataProvider };
    Object.assign(vscode.window, { createTreeView });
    return view;
  };
  Object.assign(vscode.window, { createTreeView: create });
  const known = () => {
    assert.ok(made, `the view ${id} was made before it was watched, or isn't made yet`);
    return made;
  };
  return {
    title: () => known().view.description ?? '',
    message: () => known().view.message ?? '',
    rows: () => rowsUnder(known().provider, undefined, 0),
    select: async ({ element }) => known().view.reveal(element, { select: true, focus: true }),
  };
}

async function rowsUnder(
  provider: vscode.TreeDataProvider<unknown>,
  parent: unknown,
  depth: number,
): Promise<TreeRow[]> {
  const rows: TreeRow[] = [];
  for (const element of (await provider.getChildren(parent)) ?? []) {
    const item = await provider.getTreeItem(element);
    const { label = '', description, iconPath, accessibilityInformation } = item;
    rows.push({
      depth,
      text: typeof label === 'string' ? label : label.label,
      description: typeof description === 'string' ? description : '',
      icon: iconPath instanceof vscode.ThemeIcon ? iconPath.id : '',
      spoken: accessibilityInformation?.label ?? '',
      element,
    });
    if (item.collapsibleState) rows.push(...(await rowsUnder(provider, element, depth + 1)));
  }
  return rows;
}
