import * as vscode from 'vscode';
import { inVivoName } from '../../core/codebook/inVivoName';
import type { Study } from '../../core/project/study';
import { firstWords } from '../../core/text/firstWords';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { addCodes } from './codingCommands';
import type { CalledAt } from './codingPlace';
import type { CodingSession } from './codingSession';
import { refreshCodings, withTarget } from './codingTarget';
import { isInStudy } from './recentCodes';
import { typedCode } from './typedCode';

/** How long a code's name may be, in UTF-16 code units: longer ones are no labels, and don't fit in a pick. */
const LONGEST = 100;

/** Makes codes of the very words that are selected, or of the word at the cursor, once their names have been confirmed. */
export function codeInVivo(session: CodingSession, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, 'words', at, async (target) => {
    const { document, place, excerpts } = target;
    const words = excerpts.map(({ range }) => (range ? document.getText(toRange(range)) : ''));
    const suggested = words.map((it) => inVivoName(it).name);
    const distinct = [...new Set(suggested)].filter(Boolean);
    if (!distinct.length) {
      tell(vscode.l10n.t('There are no words here that a code could be named by.'));
      return;
    }
    const names = new Map<string, string>();
    for (const [i, suggestion] of distinct.entries()) {
      const said = words[suggested.indexOf(suggestion)] ?? '';
      const name = await askName(place.folder.study, said, { nth: i + 1, of: distinct.length });
      if (name === undefined) return;
      names.set(suggestion, name);
    }
    // It may have taken long: what is there now counts.
    await refreshCodings(session, target);
    await addCodes(
      session,
      target,
      suggested.map((it) => [names.get(it)].filter((name) => name !== undefined)),
    );
  });
}

/** Shows a code's name, to be taken or shortened. A code of the study that is called so, in whatever case, is the one that is meant. */
async function askName(
  study: Study,
  words: string,
  { nth, of }: { nth: number; of: number },
): Promise<string | undefined> {
  const { name, isCut } = inVivoName(words);
  const known = [...study.codebook.all()].map((code) => ({ code: code.name }));
  const meant = (typed: string) => {
    const { code, isWhole } = typedCode(typed, known);
    return study.codebook.find(typed)?.name ?? (isWhole ? code : typed.trim());
  };
  const value = meant(name);
  const typed = await vscode.window.showInputBox({
    title: of === 1 ? vscode.l10n.t('Code in Vivo') : vscode.l10n.t('Code in Vivo ({0} of {1})', nth, of),
    prompt: isCut
      ? vscode.l10n.t('The words are many, and the name was cut: shorten it, or take it as it is.')
      : vscode.l10n.t('The name of the code for “{0}”', firstWords(words, 60)),
    value,
    valueSelection: [value.length, value.length],
    validateInput: (text) => {
      if (!text.trim()) return vscode.l10n.t('A code needs a name.');
      if (text.trim().length > LONGEST) return vscode.l10n.t('A code’s name has at most {0} characters.', LONGEST);
      if (!isInStudy(study, meant(text))) return undefined;
      const message = vscode.l10n.t('The study has the code “{0}”, which is used.', meant(text));
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return typed?.trim() ? meant(typed) : undefined;
}
