import * as vscode from 'vscode';
import { compilePattern, type SearchPattern } from '../../core/finding/searchPattern';
import { problemMessage } from '../problemMessage';

/** What can be chosen besides the text, by a button. */
type Choice = 'matchCase' | 'wholeWord' | 'isExpression';

interface ChoiceButton extends vscode.QuickInputButton {
  readonly choice: Choice;
}

/** What stands on the buttons: as in the editor's own search. */
const SIGNS: Record<Choice, string> = { matchCase: 'Aa', wholeWord: 'ab', isExpression: '.*' };
const CHOICES: readonly Choice[] = ['matchCase', 'wholeWord', 'isExpression'];

/** Asks for what is to be found; what is wrong with an expression is said as long as it is typed. Nothing when it is left. */
export function askPattern(first: SearchPattern): Promise<SearchPattern | undefined> {
  const box = vscode.window.createInputBox();
  let chosen: Pick<SearchPattern, Choice> = first;
  const pattern = (): SearchPattern => ({ ...chosen, text: box.value });
  const show = () => {
    box.buttons = CHOICES.map((choice) => buttonOf(choice, chosen[choice]));
    const on = CHOICES.filter((choice) => chosen[choice]).map(nameOf);
    const where = vscode.l10n.t('In what is said in all transcripts of the study.');
    box.prompt = on.length ? vscode.l10n.t('{0} On: {1}.', where, on.join(', ')) : where;
    const { problem } = compilePattern(pattern());
    box.validationMessage = problem && box.value.trim() ? problemMessage(problem) : undefined;
  };
  box.title = vscode.l10n.t('Find and Code');
  box.placeholder = vscode.l10n.t('Text or regular expression');
  box.value = first.text;
  show();
  return new Promise((resolve) => {
    box.onDidChangeValue(show);
    box.onDidTriggerButton((button) => {
      const { choice } = button as ChoiceButton;
      chosen = { ...chosen, [choice]: !chosen[choice] };
      show();
    });
    box.onDidAccept(() => {
      const { problem } = compilePattern(pattern());
      box.validationMessage = problem && problemMessage(problem);
      if (problem) return;
      resolve(pattern());
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function nameOf(choice: Choice): string {
  const names: Record<Choice, () => string> = {
    matchCase: () => vscode.l10n.t('Match Case'),
    wholeWord: () => vscode.l10n.t('Whole Word'),
    isExpression: () => vscode.l10n.t('Regular Expression'),
  };
  return names[choice]();
}

function buttonOf(choice: Choice, isOn: boolean): ChoiceButton {
  const name = nameOf(choice);
  return {
    choice,
    iconPath: { light: icon(choice, isOn, '#3b3b3b', '#005fb8'), dark: icon(choice, isOn, '#cccccc', '#2aaaff') },
    tooltip: isOn ? vscode.l10n.t('{0} (on)', name) : vscode.l10n.t('{0} (off)', name),
  };
}

/** The icons of the editor's own search, in a frame where it is on: a pick colours no icons of its own by state. */
function icon(choice: Choice, isOn: boolean, color: string, frame: string): vscode.Uri {
  const box = `<rect x="0.5" y="0.5" width="15" height="15" rx="3" fill="${frame}" fill-opacity="0.25" stroke="${frame}"/>`;
  const line = choice === 'wholeWord' ? `<path d="M2.5 10v2.5h11V10" fill="none" stroke="${color}"/>` : '';
  const [size, y] = choice === 'wholeWord' ? [9, 9] : [10, 11.5];
  const text = `<text x="8" y="${y}" font-size="${size}" font-family="sans-serif" text-anchor="middle" fill="${color}">${SIGNS[choice]}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${isOn ? box : ''}${text}${line}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
