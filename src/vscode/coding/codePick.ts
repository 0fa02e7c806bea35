import * as vscode from 'vscode';
import type { Code } from '../../core/codebook/codebook';
import { canonicalName, unknownCodes } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
import { pickIcon } from '../codes/codeColors';

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string;
  readonly isNew?: boolean;
}

export interface CodePickOptions {
  readonly study: Study;
  readonly title: string;
  readonly placeholder: string;
  readonly recent: readonly string[];
  /** Codes that are there already. */
  readonly picked: readonly string[];
}

/**
 * One pick of any number of codes: the recent ones first, then the codebook. A name that isn't there yet can be typed and becomes a new
 * code. Return takes the ticked codes and, when something was typed and nothing ticked for it, the one code that it can mean.
 * @returns all codes that are wanted now, or nothing when the pick was left.
 */
export function pickCodes(options: CodePickOptions): Promise<string[] | undefined> {
  const pick = vscode.window.createQuickPick<CodeItem>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  const items = codeItems(options);
  const created: CodeItem[] = [];
  const show = (selected: readonly string[]) => {
    const all = [...items, ...created, ...newItem(pick.value, [...items, ...created])];
    pick.items = all;
    pick.selectedItems = all.filter((item) => item.code && selected.includes(item.code));
  };
  show(options.picked);

  return new Promise((resolve) => {
    let selected: readonly string[] = options.picked;
    let selectedBeforeTyping = selected;
    pick.onDidChangeValue(() => {
      selectedBeforeTyping = selected;
      show(selected);
    });
    pick.onDidChangeSelection((chosen) => {
      selected = chosen.map((item) => item.code);
      for (const item of chosen) if (item.isNew && !created.includes(item)) created.push(item);
    });
    pick.onDidAccept(() => {
      const nothingTicked = selected.join('\n') === selectedBeforeTyping.join('\n');
      if (pick.value.trim() && nothingTicked) {
        const meant = pick.activeItems[0] ? [pick.activeItems[0]] : itemsMeant(pick.value, pick.items);
        if (meant.length > 1) {
          // More than one could be meant: put the focus on the first, for another Return to take it.
          pick.activeItems = meant.slice(0, 1);
          return;
        }
        resolve([...new Set([...selected, ...meant.map((item) => item.code)])]);
      } else {
        resolve([...selected]);
      }
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function codeItems({ study, recent, picked }: CodePickOptions): CodeItem[] {
  const items: CodeItem[] = [];
  const add = (name: string, code: Code | undefined, parents: readonly string[]) => {
    if (items.some((item) => item.code === name)) return;
    items.push({
      code: name,
      label: name,
      description: parents.join(' › '),
      ...(code?.description ? { detail: code.description } : {}),
      iconPath: pickIcon(code ?? { name }),
    });
  };
  const separator = (label: string) => {
    items.push({ code: '', label, kind: vscode.QuickPickItemKind.Separator });
  };

  const first = [...new Set([...picked, ...recent.map((name) => canonicalName(study, name))])];
  const inUse = new Set(unknownCodes(study).map(({ name }) => name));
  const known = first.filter((name) => study.codebook.find(name) ?? inUse.has(name));
  if (known.length) separator(vscode.l10n.t('on this excerpt and recent'));
  for (const name of known) add(name, study.codebook.find(name), parentsOf(study, name));
  separator(vscode.l10n.t('codebook'));
  for (const code of study.codebook.all()) add(code.name, code, parentsOf(study, code.name));
  if (inUse.size) separator(vscode.l10n.t('not in the codebook'));
  for (const name of inUse) add(name, undefined, []);
  return items;
}

function parentsOf(study: Study, name: string): string[] {
  const parents: string[] = [];
  for (let parent = study.codebook.parentOf(name); parent; parent = study.codebook.parentOf(parent.name)) {
    parents.unshift(parent.name);
  }
  return parents;
}

/** What was typed may be a whole name, or a part of some, or new. */
function itemsMeant(value: string, items: readonly CodeItem[]): readonly CodeItem[] {
  const typed = value.trim().toLocaleLowerCase();
  const named = items.filter((item) => item.code && !item.isNew);
  const whole = named.filter((item) => item.code.toLocaleLowerCase() === typed);
  if (whole.length) return whole;
  const part = named.filter((item) => item.code.toLocaleLowerCase().includes(typed));
  return part.length ? part : items.filter((item) => item.isNew === true && item.code === value.trim());
}

/** An offer to create what was typed, unless it is there already or can't be a code's name. */
function newItem(value: string, items: readonly CodeItem[]): CodeItem[] {
  const code = value.trim();
  if (!code || items.some((item) => item.code === code)) return [];
  return [
    {
      code,
      isNew: true,
      alwaysShow: true,
      label: vscode.l10n.t('Create code “{0}”', code),
      iconPath: new vscode.ThemeIcon('add'),
    },
  ];
}
