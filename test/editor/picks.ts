import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sleep, until } from './support';

/** How long a key may take to show what it does, in milliseconds. */
const PATIENCE = 1500;

/**
 * Runs a command that opens a pick of many, moves to its nth row, or to that of a label, ticks or unticks it and accepts. `meanwhile` is
 * done while the pick is open.
 */
export async function pickRow(
  run: () => Thenable<unknown>,
  row: number | string,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  await withPicks(run, async (picks) => {
    const pick = await picks.next();
    await meanwhile?.();
    await moveTo(pick, typeof row === 'string' ? row : row - 1);
    const ticked = pick.selectedItems;
    await quickOpen('quickPickManyToggle');
    await until(
      'ticked',
      () => pick.selectedItems,
      (now) => now !== ticked,
    );
    await accept(picks);
  });
}

/**
 * Runs a command that asks with a pick of one, and answers with the nth row, from 0, of each pick in turn, or leaves it. `meanwhile` is
 * done before an answer, with the number of its question, from 0, and its pick.
 */
export async function answer(
  run: () => Thenable<unknown>,
  rows: readonly (number | 'leave')[],
  meanwhile?: (question: number, pick: Pick) => Promise<void>,
): Promise<void> {
  await withPicks(run, async (picks) => {
    for (const [question, row] of rows.entries()) {
      const pick = await picks.next();
      await until(
        'the pick is shown',
        () => pick.activeItems.length,
        (count) => count > 0,
      );
      await meanwhile?.(question, pick);
      if (row === 'leave') await quickOpen('closeQuickOpen');
      else {
        await moveTo(pick, row);
        await accept(picks);
      }
    }
  });
}

/** Runs a command that opens a pick, of whatever kind, and accepts it as it is, or leaves it. */
export async function endPick(run: () => Thenable<unknown>, how: 'accept' | 'leave'): Promise<void> {
  const running = Promise.resolve(run()).then(() => 'ended' as const);
  while ((await Promise.race([running, sleep(500)])) !== 'ended') {
    await quickOpen(how === 'leave' ? 'closeQuickOpen' : 'acceptSelectedQuickOpenItem');
  }
}

/** The rows of the picks that a command opens, each as `label description detail`, with ✓ before those that are ticked. All are left. */
export async function offered(run: () => Thenable<unknown>): Promise<string[]> {
  const rows: string[] = [];
  const note = (items: readonly vscode.QuickPickItem[], ticked: readonly vscode.QuickPickItem[]) => {
    for (const it of items) {
      const text = [it.label, it.description, it.detail].filter(Boolean).join(' ');
      rows.push(ticked.includes(it) ? `✓ ${text}` : text);
    }
  };
  const { createQuickPick, showQuickPick } = vscode.window;
  const create = (): Pick => {
    const pick = createQuickPick();
    const show = pick.show.bind(pick);
    return Object.assign(pick, {
      show: () => {
        show();
        note(pick.items, pick.selectedItems);
        pick.hide();
      },
    });
  };
  const show = async (items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>) => {
    const all = await items;
    note(
      all,
      all.filter(({ picked }) => picked),
    );
  };
  Object.assign(vscode.window, { createQuickPick: create, showQuickPick: show });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { createQuickPick, showQuickPick });
  }
  return rows;
}

type Pick = vscode.QuickPick<vscode.QuickPickItem>;

/** The picks that the extension has made, as it makes them. */
class Picks {
  private readonly made: Pick[] = [];
  private readonly hidden = new Set<Pick>();
  private taken = 0;
  /** Whether the command has come to its end: no more picks are to be expected. */
  isEnded = false;

  add(pick: Pick): void {
    this.made.push(pick);
    pick.onDidHide(() => this.hidden.add(pick));
  }

  async next(): Promise<Pick> {
    const index = this.taken++;
    const pick = await until(
      'there is a pick',
      () => this.made[index],
      (pick) => pick !== undefined || this.isEnded,
    );
    assert.ok(pick, 'the command ended without this pick');
    return pick;
  }

  get areHidden(): boolean {
    return this.hidden.size === this.taken;
  }
}

async function withPicks(run: () => Thenable<unknown>, use: (picks: Picks) => Promise<void>): Promise<void> {
  // An editor that takes the focus late would close the pick.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await sleep(300);
  const picks = new Picks();
  const { createQuickPick } = vscode.window;
  const create = (): Pick => {
    const pick = createQuickPick();
    picks.add(pick);
    return pick;
  };
  Object.assign(vscode.window, { createQuickPick: create });
  try {
    const running = Promise.resolve(run()).finally(() => (picks.isEnded = true));
    await Promise.all([running, use(picks)]);
  } finally {
    Object.assign(vscode.window, { createQuickPick });
  }
}

/** Moves the focus to a row, from 0, or to that of a label. A key that comes before the pick is on the screen does nothing. */
async function moveTo(pick: Pick, row: number | string): Promise<void> {
  const rows = pick.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const wanted = typeof row === 'string' ? rows.find(({ label }) => label === row) : rows[row];
  assert.ok(wanted, `the pick has no row ${row}`);
  for (const end = Date.now() + 10 * PATIENCE; Date.now() < end;) {
    const [focused] = pick.activeItems;
    if (focused === wanted) return;
    await quickOpen('quickOpenSelectNext');
    await comesTrue(() => pick.activeItems[0] !== focused);
  }
  assert.fail(`row ${row} of the pick should have the focus`);
}

async function accept(picks: Picks): Promise<void> {
  for (let tries = 0; tries < 10 && !picks.areHidden; tries++) {
    await quickOpen('acceptSelectedQuickOpenItem');
    await comesTrue(() => picks.areHidden);
  }
}

async function comesTrue(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end && !isTrue();) await sleep(20);
}

function quickOpen(action: string): Thenable<unknown> {
  return vscode.commands.executeCommand(`workbench.action.${action}`);
}

/** The answer of somebody who presses Escape. */
export const LEAVE = '\u001b';

/**
 * Runs a command that asks with input boxes, and answers each in turn: with a text, with what stands in it already (nothing given), or
 * not at all. Fails when an answer isn't valid.
 */
export async function typeInto(run: () => Thenable<unknown>, answers: readonly (string | undefined)[]): Promise<void> {
  const { showInputBox, createInputBox } = vscode.window;
  let asked = 0;
  const show = async (options: vscode.InputBoxOptions = {}): Promise<string | undefined> => {
    const given = answers[asked++];
    if (given === LEAVE) return undefined;
    const text = given ?? options.value ?? '';
    const validation = await options.validateInput?.(text);
    const isInfo = typeof validation === 'object' && validation?.severity === vscode.InputBoxValidationSeverity.Info;
    assert.ok(!validation || isInfo, `“${text}” isn't valid`);
    return text;
  };
  const create = (): vscode.InputBox => {
    const box = createInputBox();
    const accepted = new vscode.EventEmitter<void>();
    const showBox = box.show.bind(box);
    return Object.assign(box, {
      onDidAccept: accepted.event,
      show: () => {
        showBox();
        if (!box.busy) void enter(box, accepted);
      },
    });
  };
  const enter = async (box: vscode.InputBox, accepted: vscode.EventEmitter<void>) => {
    const text = await show({ value: box.value });
    if (text === undefined) {
      box.hide();
      return;
    }
    box.value = text;
    accepted.fire();
  };
  Object.assign(vscode.window, { showInputBox: show, createInputBox: create });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showInputBox, createInputBox });
  }
  assert.equal(asked, answers.length, 'as many questions as answers');
}
