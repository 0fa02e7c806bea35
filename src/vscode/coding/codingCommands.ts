import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import { difference, sharedCodes } from '../../core/project/codingTarget';
import type { Reach } from '../../core/project/excerptsAt';
import { tell } from '../messages';
import { changeCodings, type FollowedCodes } from './changeCodings';
import { pickCodes } from './codePick';
import type { CalledAt } from './codingPlace';
import type { CodingSession } from './codingSession';
import { codesThere, refreshCodings, titleOf, withTarget, type Target } from './codingTarget';
import { isInStudy, lastCode } from './recentCodes';

/** Asks for the codes of what the command was called at, and writes them. */
export function code(session: CodingSession, reach: Reach, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, reach, at, async (target) => {
    const { document, place, excerpts } = target;
    const { study } = place.folder;
    const { all, partly } = sharedCodes(study, codesThere(session, target));
    const chosen = await pickCodes({
      study,
      picked: all,
      partly,
      excerpts: excerpts.length,
      recent: session.recent,
      title: titleOf(session, target),
      placeholder: vscode.l10n.t('Tick codes, or type the name of a new one'),
    });
    if (!chosen) return;
    // The pick may have been open for long: what is there now counts.
    await refreshCodings(session, target);
    const { add, remove } = difference(study, codesThere(session, target), all, chosen);
    const added = excerpts.map((excerpt, i) => ({ excerpt, codes: add[i] ?? [] }));
    await changeCodings(session, document, place, { add: added.filter(({ codes }) => codes.length), remove });
  });
}

/** Codes with the code that was used last. */
export function codeAgain(session: CodingSession, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, 'selection', at, async (target) => {
    const last = lastCode(target.place.folder.study, session.recent);
    if (last === undefined) await code(session, 'selection', at);
    else await codeWith(session, target, last);
  });
}

/**
 * Codes with the recent code of a digit, or with the one that is chosen.
 * @param digit 1 to 9.
 */
export function codeRecent(session: CodingSession, digit: unknown, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, 'selection', at, async (target) => {
    const { study } = target.place.folder;
    if (typeof digit !== 'number') {
      const { pickRecentCode } = await import('./recentCodePick');
      const chosen = await pickRecentCode(study, session.recent, titleOf(session, target));
      if (chosen === undefined) return;
      await refreshCodings(session, target);
      await codeWith(session, target, chosen);
      return;
    }
    const written = session.recent.digits[digit - 1];
    const name = canonicalName(study, written ?? '');
    if (!written) tell(vscode.l10n.t('No code has the digit {0} yet. Codes get one when they are used.', digit));
    else if (!isInStudy(study, name))
      tell(vscode.l10n.t('This study has no code “{0}”, which has the digit {1}.', name, digit));
    else await codeWith(session, target, name);
  });
}

/** Codes the excerpts with a code, those that don't have it yet. */
async function codeWith(session: CodingSession, target: Target, name: string): Promise<void> {
  await addCodes(
    session,
    target,
    target.excerpts.map(() => [name]),
  );
}

/** Codes each excerpt with codes of its own, those that it doesn't have yet. @param names for each of the excerpts, in their order. */
export async function addCodes(
  session: CodingSession,
  target: Target,
  names: readonly (readonly string[])[],
): Promise<void> {
  const { document, place, excerpts } = target;
  const { study } = place.folder;
  const there = codesThere(session, target);
  const add = excerpts.flatMap((excerpt, i): FollowedCodes[] => {
    const has = new Set(there[i]?.map(({ code }) => canonicalName(study, code)));
    const codes = names[i]?.filter((name) => !has.has(name)) ?? [];
    return codes.length ? [{ excerpt, codes }] : [];
  });
  const all = [...new Set(names.flat())];
  if (add.length) await changeCodings(session, document, place, { add, remove: [] });
  else if (excerpts.length > 1) tell(vscode.l10n.t('These excerpts are coded so already.'));
  else if (all.length) tell(vscode.l10n.t('This excerpt has the code “{0}” already.', all.join(', ')));
}
