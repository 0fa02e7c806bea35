import { insertCode } from '../codebook/codebookEdits';
import { applyEdits } from '../text/edit';
import { refused, removeEntries } from '../yaml/listEdits';
import { inFlow } from '../yaml/takeEntry';
import { readYaml } from '../yaml/yamlFile';
import { CODES, readForest, takeCode, TOP, wholeCode } from './codeForest';

/**
 * Puts a code, with all that is under it, under another one, or at the top.
 * @param parent the other code's name; empty for the top.
 * @param before its place there; the last when there is no such place.
 * @returns nothing when there are no such codes.
 * @throws UnreadableFileError when it is written so that it can't be moved.
 */
export function moveCode(text: string, name: string, parent: string, before = Infinity): string | undefined {
  const forest = read(text);
  const code = forest.codes.get(name);
  if (!code) return undefined;
  const taken = takeCode(forest, code);
  if (!taken) throw refused(forest.file, code.node);
  const flow = taken.style === 'flow' ? inFlow(taken.lines, forest.file.eol) : wholeCode(forest, code);
  const rest = cut(text, name);
  const after = read(rest);
  const node = parent === TOP ? after.file.root : after.codes.get(parent)?.node;
  return node && applyEdits(rest, insertCode(after.file, node, before, { lines: taken.lines, flow }));
}

/** Takes a code away; what is under it moves up to where it was. */
export function removeCode(text: string, name: string): string | undefined {
  const forest = read(text);
  const code = forest.codes.get(name);
  if (!code) return undefined;
  let now: string | undefined = text;
  for (const [i, child] of forest.children(name).entries()) {
    now = now && moveCode(now, child, code.parent, code.index + 1 + i);
  }
  return now && cut(now, name);
}

function cut(text: string, name: string): string {
  const { file, codes } = read(text);
  const code = codes.get(name);
  if (!code) return text;
  const place = { file, map: code.owner, key: CODES, indent: 0 };
  return applyEdits(text, removeEntries(place, new Set([code.index])));
}

function read(text: string) {
  return readForest(readYaml(text), (name) => name);
}
