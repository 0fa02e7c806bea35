import { isMap } from 'yaml';
import type { TextEdit } from '../text/edit';
import { removeKeys } from '../yaml/removeKeys';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { setValue } from '../yaml/valueEdits';
import type { CodeColor } from './codebook';
import { CODE_KEYS, readCodebookNodes } from './readCodebook';

/**
 * Gives a code another colour, or takes its colour away. Nothing else changes.
 * @returns no edits when there is no code of this name, or it has nothing but a name.
 * @throws UnreadableFileError
 */
export function setColor(text: string, name: string, color: CodeColor | undefined): TextEdit[] {
  const { file, nodes, codebook, problems, readable } = readCodebookNodes(text);
  if (!readable && problems[0]) throw new UnreadableFileError(problems[0]);
  const code = codebook.find(name);
  const node = code && nodes.get(code);
  if (!node || !isMap(node)) return [];
  if (color === undefined) return removeKeys(file, node, [CODE_KEYS.color]);
  return setValue(file, node, CODE_KEYS.color, color, CODE_KEYS.name);
}
