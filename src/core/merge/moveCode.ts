import { CST, Lexer } from 'yaml';
import { insertCodes } from '../codebook/codebookEdits';
import { applyEdits } from '../text/edit';
import type { WrittenEntry } from '../yaml/printEntry';
import { commentEntry } from '../yaml/takeEntry';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml } from '../yaml/yamlFile';
import { codeAt, cutCodes, movedEntry, pathOf, readForest, TOP, type Forest, type ForestCode } from './codeForest';

/**
 * Puts codes of which none is under another, each with all that is under it and the comments above it, under another one, or at the top, after
 * those that stand there.
 * @param parent the other code's name; empty for the top.
 * @returns nothing when there are no such codes.
 * @throws UnreadableFileError when one is written so that it can't be moved.
 */
export function moveCodes(text: string, names: readonly string[], parent: string): string | undefined {
  const forest = read(text);
  const codes = names.flatMap((name) => forest.codes.get(name) ?? []);
  if (codes.length < names.length) return undefined;
  if (!codes.length) return text;
  const entries = codes.map((code) => entryOf(forest, code));
  const edits = [...new Set(codes.map(({ owner }) => owner))].flatMap((owner) => {
    const own = codes.filter((code) => code.owner === owner);
    return cutCodes(
      forest,
      owner,
      own.map(({ index }) => index),
    );
  });
  const rest = applyEdits(text, edits);
  const after = read(rest);
  const node = parent === TOP ? after.file.root : after.codes.get(parent)?.node;
  return node && applyEdits(rest, insertCodes(after.file, node, Infinity, entries));
}

/** Takes a code away, with the comments above it; what is under it moves up to where it was. */
export function removeCode(text: string, name: string): string | undefined {
  const forest = read(text);
  const code = forest.codes.get(name);
  if (!code) return undefined;
  const entries = forest.children(name).flatMap((key) => {
    const child = forest.codes.get(key);
    return child ? [entryOf(forest, child)] : [];
  });
  const edits = entries.length ? insertCodes(forest.file, code.owner, code.index + 1, entries) : [];
  return cutAt(applyEdits(text, edits), pathOf(forest, name));
}

/** Takes a code away with all that is under it. */
export function removeWhole(text: string, name: string): string | undefined {
  const forest = read(text);
  return forest.codes.has(name) ? cutAt(text, pathOf(forest, name)) : undefined;
}

/**
 * Takes a code away for another one, which comes to have what is under it and the comments above it. Where the other one is under it itself,
 * that moves up.
 */
export function joinCode(text: string, name: string, into: string): string | undefined {
  const forest = read(text);
  const comments = forest.codes.get(name)?.take()?.comments;
  const path = pathOf(forest, into);
  const isAbove = (key: string) => pathOf(forest, key).every((index, i) => path[i] === index);
  const moved = moveCodes(
    text,
    forest.children(name).filter((key) => !isAbove(key)),
    into,
  );
  const rest = moved === undefined ? undefined : removeCode(moved, name);
  if (rest === undefined || !comments?.length) return rest;
  const after = read(rest);
  const taken = after.codes.get(into)?.take();
  return taken ? applyEdits(rest, commentEntry(after.file, taken, comments)) : rest;
}

function cutAt(text: string, path: readonly number[]): string | undefined {
  const file = readYaml(text);
  const owner = codeAt(file, path.slice(0, -1));
  return owner && applyEdits(text, cutCodes({ file }, owner, path.slice(-1)));
}

/** The entry of a code that is put elsewhere; one with comments can't be put on one line. */
function entryOf(forest: Forest, code: ForestCode): WrittenEntry {
  const { lines, flow } = movedEntry(forest, code);
  const isCommented = () => [...new Lexer().lex(lines.join('\n'))].some((part) => CST.tokenType(part) === 'comment');
  return {
    lines,
    flow: () => {
      if (code.take()?.style === 'block' && isCommented()) throw commentsInFlow(forest, code);
      return flow();
    },
  };
}

function commentsInFlow({ file }: Forest, { node }: ForestCode): UnreadableFileError {
  const [start, end] = node.range;
  return new UnreadableFileError({
    code: 'yaml-not-editable',
    message: 'The comments of this can’t stand in a list on one line. Please give that list lines of its own first.',
    severity: 'error',
    range: file.lines.rangeAt(start, end),
  });
}

function read(text: string): Forest {
  return readForest(readYaml(text), (name) => name);
}
