import { applyEdits, type TextEdit } from '../text/edit';
import { insertEntries, removeEntries } from '../yaml/listEdits';
import { samePlain } from '../yaml/plainValue';
import { printFlowEntry, type NewEntry } from '../yaml/printEntry';
import { commentEntry, inFlow, replaceEntry, type TakenEntry } from '../yaml/takeEntry';
import type { MapStyle } from '../yaml/writeMap';
import { readYaml } from '../yaml/yamlFile';
import { readKeyedList, type KeyedEntry, type KeyedList, type ListRules } from './keyedList';
import { KnownLines } from './knownLines';
import type { MergedEntry } from './mergeLists';
import { asFields, donorOf, printedEntry, rewritten, writtenLines } from './writeEntry';

const LIST_INDENT = 2;

/** What of the three sides a merged list is written from. */
interface ListSources {
  readonly base: KeyedList | undefined;
  readonly theirs: KeyedList;
  readonly rules: ListRules;
  readonly style: MapStyle;
  /** Whether entries of theirs are taken over as they are written, or printed anew. */
  readonly asWritten: boolean;
}

/**
 * Makes the list of a text the merged one: what differs in an entry is changed in it, what is new stands before the entry that it
 * precedes, what was removed goes. All else stays to the byte.
 * @param ours the list of the text.
 * @param merged in its order; of the entries that come from the text, that order is theirs in the text.
 * @throws UnreadableFileError when the list can't be changed.
 */
export function writeList(text: string, ours: KeyedList, merged: readonly MergedEntry[], sources: ListSources): string {
  const changed = applyEdits(text, changedEntries(text, ours, merged, sources));
  const listNow = () => {
    const file = readYaml(grown);
    return file.root && { file, map: file.root, key: sources.rules.list, indent: LIST_INDENT };
  };
  let grown = changed;
  const known = new KnownLines(text, sources.base?.file.text ?? '');
  const groups = new Map<number, NewEntry[]>();
  let before = Infinity;
  for (const entry of [...merged].reverse()) {
    if (entry.ours) before = entry.ours.index;
    else groups.set(before, [newEntry(entry, sources, known), ...(groups.get(before) ?? [])]);
  }
  const news = [...groups].map(([place, entries]) => ({ before: place, entries })).reverse();
  const target = news.length > 0 ? listNow() : undefined;
  if (target) grown = applyEdits(grown, insertEntries(target, news));

  const kept = new Set(merged.map((entry) => entry.ours?.index));
  const gone = ours.entries.filter(({ index }) => !kept.has(index));
  const shifted = gone.map(({ index }) => {
    return news.reduce((sum, { before: place, entries }) => (place <= index ? sum + entries.length : sum), index);
  });
  const rest = gone.length > 0 ? listNow() : undefined;
  return rest ? applyEdits(grown, removeEntries(rest, new Set(shifted))) : grown;
}

function changedEntries(
  text: string,
  ours: KeyedList,
  merged: readonly MergedEntry[],
  sources: ListSources,
): TextEdit[] {
  const file = ours.file.text === text ? ours.file : readYaml(text);
  const list = file === ours.file ? ours : readKeyedList(file, sources.rules, new Set());
  const known = new KnownLines(text, sources.base?.file.text ?? '');
  return merged.flatMap((entry): TextEdit[] => {
    const taken = takenFrom(list, entry.ours);
    if (!taken) return [];
    const theirs = takenFrom(sources.theirs, entry.theirs);
    const lines = changedLines(entry, taken, theirs, sources);
    return [
      ...(entry.base ? commentEntry(file, taken, known.without(theirs?.comments ?? [])) : []),
      ...(lines ? [replaceEntry(file, taken, lines)] : []),
    ];
  });
}

/** The lines of an entry of ours that changes; nothing when it stays as it is. */
function changedLines(
  { says, base, ours, theirs }: MergedEntry,
  taken: TakenEntry,
  other: TakenEntry | undefined,
  sources: ListSources,
): readonly string[] | undefined {
  const { rules, style } = sources;
  const isSame = (entry: KeyedEntry | undefined) =>
    entry !== undefined && samePlain(asFields(entry.says, rules), asFields(says, rules));
  if (sources.asWritten && isSame(theirs) && other && other.style === taken.style) {
    const before = takenFrom(sources.base, base)?.lines.join('\n');
    if (before === taken.lines.join('\n')) return other.lines.join('\n') === before ? undefined : other.lines;
  }
  if (isSame(ours)) return undefined;
  const donor = sources.asWritten ? donorOf(sources.theirs, theirs) : undefined;
  const lines = rewritten(taken, says, donor, style);
  if (lines) return lines;
  return sources.asWritten && isSame(theirs) && other
    ? other.lines
    : writtenLines(printedEntry(says, style), taken.style);
}

function newEntry({ says, theirs }: MergedEntry, sources: ListSources, known: KnownLines): NewEntry {
  const { style, rules } = sources;
  const printed = printedEntry(says, style);
  const taken = sources.asWritten ? takenFrom(sources.theirs, theirs) : undefined;
  if (!taken || !theirs) return printed;
  const isSame = samePlain(asFields(theirs.says, rules), asFields(says, rules));
  const lines = isSame ? taken.lines : rewritten({ ...taken, below: [] }, says, undefined, style);
  if (!lines) return printed;
  const flow = () => (taken.style === 'flow' ? inFlow(lines, sources.theirs.file.eol) : printFlowEntry(printed));
  return { lines: [...known.without(taken.comments), ...lines], flow };
}

function takenFrom(side: KeyedList | undefined, entry: KeyedEntry | undefined): TakenEntry | undefined {
  return entry && side?.take(entry);
}
