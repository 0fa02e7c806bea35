import * as vscode from 'vscode';
import { canonicalName, unknownCodes } from '../../core/project/codeTree';
import type { Study } from '../../core/project/study';
import { pickIcon } from '../codes/codeColors';
import type { RecentCodes } from './recentCodes';
import { typedCode } from './typedCode';

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string;
  readonly isNew?: boolean;
}

interface CodePickOptions {
  readonly study: Study;
  readonly title: string;
  readonly placeholder: string;
  readonly recent: Pick<RecentCodes, 'all' | 'digits'>;
  /** Codes that are there already, on all excerpts. */
  readonly picked: readonly string[];
  /** Codes that only so many of the excerpts have; they are left as they are unless ticked. */
  readonly partly: ReadonlyMap<string, number>;
  /** How many excerpts are to be coded. */
  readonly excerpts: number;
}

/**
 * One pick of any number of codes: the recent ones first, then the codebook. A name that isn't there yet can be typed and becomes a new
 * code. Return takes the ticked codes and, when something was typed and nothing ticked for it, the code of that name; when it is only a
 * part of a name, the first Return puts the focus there.
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
      const [focused] = pick.activeItems;
      if (pick.value.trim() && nothingTicked && !focused) {
        const meant = typedCode(pick.value, pick.items);
        if (!meant.isWhole) {
          // It can mean another code: put the focus there, for another Return to take it.
          pick.activeItems = pick.items.filter((item) => item.code === meant.code).slice(0, 1);
          return;
        }
        resolve([...new Set([...selected, meant.code])]);
      } else {
        resolve([...new Set(nothingTicked && focused && pick.value.trim() ? [...selected, focused.code] : selected)]);
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

function codeItems({ study, recent, picked, partly, excerpts }: CodePickOptions): CodeItem[] {
  const items: CodeItem[] = [];
  const seen = new Set<string>();
  const digits = recent.digits.map((name) => canonicalName(study, name));
  const add = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = study.codebook.find(name);
    const has = partly.get(name);
    const notes = [
      parentsOf(study, name).join(' › '),
      has === undefined ? '' : vscode.l10n.t('on {0} of {1} excerpts', has, excerpts),
      digits.includes(name) ? vscode.l10n.t('digit {0}', digits.indexOf(name) + 1) : '',
    ];
    items.push({
      code: name,
      label: name,
      description: notes.filter(Boolean).join(' · '),
      ...(code?.description ? { detail: code.description } : {}),
      iconPath: pickIcon(study.codebook.colorOf(name)),
    });
  };
  const separator = (label: string) => {
    items.push({ code: '', label, kind: vscode.QuickPickItemKind.Separator });
  };

  const there = [...picked, ...partly.keys()];
  const first = [...there, ...recent.all.map((name) => canonicalName(study, name))];
  const inUse = new Set(unknownCodes(study).map(({ name }) => name));
  const known = first.filter((name) => study.codebook.find(name) ?? inUse.has(name));
  const onThese =
    excerpts === 1 ? vscode.l10n.t('on this excerpt, and recent') : vscode.l10n.t('on these excerpts, and recent');
  if (known.length) separator(there.length ? onThese : vscode.l10n.t('recent'));
  known.forEach(add);
  separator(vscode.l10n.t('codebook'));
  for (const code of study.codebook.all()) add(code.name);
  if (inUse.size) separator(vscode.l10n.t('not in the codebook'));
  inUse.forEach((name) => add(name));
  return items;
}

function parentsOf(study: Study, name: string): string[] {
  const parents: string[] = [];
  for (let parent = study.codebook.parentOf(name); parent; parent = study.codebook.parentOf(parent.name)) {
    parents.unshift(parent.name);
  }
  return parents;
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
