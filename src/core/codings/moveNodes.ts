import type { TextEdit } from '../text/edit';
import { sameRange } from '../text/position';
import { pairOf } from '../yaml/nodeReader';
import { removeKeys } from '../yaml/removeKeys';
import { replaceKey, setValue } from '../yaml/valueEdits';
import type { YamlFile } from '../yaml/yamlFile';
import { formatAt } from './at';
import type { Coding } from './coding';
import type { Evidence } from './describeExcerpt';
import type { CodingMove } from './moveCodings';
import { checked, entryOf, readForEdits } from './editedSidecar';
import { printContext, printHash } from './printCoding';
import type { CodingEntry } from './readSidecar';
import { CODING_KEYS } from './sidecarKeys';

/** Moves codings of any sidecar; see `moveCodings`. */
export function moveByNodes(text: string, moves: readonly CodingMove[]): TextEdit[] {
  const sidecar = readForEdits(text);
  const { file } = sidecar;
  const moved = new Map<Coding, Coding>();
  let newKeys = false;
  const edits = moves.flatMap(({ id, at, evidence }) => {
    const entry = entryOf(sidecar, id);
    if (!entry || moved.has(entry.coding)) return [];
    const { coding, map } = entry;
    const { quote, hash, context } = evidence ?? coding;
    moved.set(coding, { ...coding, at, quote, hash, context });
    newKeys ||= !hash !== !coding.hash || !context !== !coding.context;
    return [
      ...(sameRange(at, coding.at) ? [] : setValue(file, map, CODING_KEYS.at, formatAt(at), CODING_KEYS.id)),
      ...(evidence ? evidenceEdits(file, entry, evidence) : []),
    ];
  });
  return checked(sidecar, edits, (now) => now.map((coding) => moved.get(coding) ?? coding), newKeys);
}

/** The edits that give a coding this evidence. */
function evidenceEdits(file: YamlFile, { coding, map }: CodingEntry, evidence: Evidence): TextEdit[] {
  const { quote, hash, context } = CODING_KEYS;
  const has = (key: string) => pairOf(map, key) !== undefined;
  const edits: TextEdit[] = [];
  const gone: string[] = [];

  const newHash = evidence.hash && printHash(evidence.hash);
  const hashChanged = !sameHash(evidence, coding);
  const wantsQuote = !newHash || evidence.quote !== '';
  if (newHash && hashChanged && !wantsQuote && has(quote) && !has(hash)) {
    edits.push(...replaceKey(file, map, quote, hash, newHash));
  } else if (!newHash && hashChanged && has(hash) && !has(quote)) {
    edits.push(...replaceKey(file, map, hash, quote, evidence.quote));
  } else {
    if (wantsQuote && evidence.quote !== coding.quote)
      edits.push(...setValue(file, map, quote, evidence.quote, CODING_KEYS.at));
    else if (!wantsQuote && has(quote)) gone.push(quote);
    if (newHash && hashChanged) edits.push(...setValue(file, map, hash, newHash, has(quote) ? quote : CODING_KEYS.at));
    else if (hashChanged) gone.push(hash);
  }

  if (!sameContext(evidence, coding)) {
    const after = [hash, quote].find(has) ?? CODING_KEYS.at;
    const newContext = evidence.context && printContext(evidence.context);
    if (newContext) edits.push(...setValue(file, map, context, newContext, after));
    else gone.push(context);
  }
  return [...edits, ...removeKeys(file, map, gone)];
}

/** Whether two excerpts are found by the same. */
export function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.quote === b.quote && sameHash(a, b) && sameContext(a, b);
}

function sameHash({ hash: a }: Evidence, { hash: b }: Evidence): boolean {
  return JSON.stringify(a && printHash(a)) === JSON.stringify(b && printHash(b));
}

function sameContext({ context: a }: Evidence, { context: b }: Evidence): boolean {
  return JSON.stringify(a && printContext(a)) === JSON.stringify(b && printContext(b));
}
