import { readTranscript } from '../transcript/readTranscript';
import type { Paragraph, Transcript, Vocabulary } from '../transcript/transcript';
import { joinParagraphs } from './joinParagraphs';
import type { Imported } from './imported';
import { printTranscript, type PrintedParagraph, type PrintedTranscript } from './printTranscript';
import { speakerNames } from './speakerNames';

/** How often it is printed anew at most: a paragraph that was joined may make another one misread. */
const TRIES = 4;

/** A transcript that has been printed, and what it was printed from. */
export interface ReadableTranscript {
  readonly imported: Imported;
  readonly printed: PrintedTranscript;
  /** As the reader reads it. */
  readonly transcript: Transcript;
  /** Names, as they are printed, that the reader doesn't take for speakers'. */
  readonly unknownSpeakers: readonly string[];
}

/** The layouts that the printed form is, with times and without. */
const LAYOUTS = ['time', 'colon'];

/**
 * Prints a transcript so that it is read as it is meant: a paragraph that would be read as something else (`Bob: I said.` in Ann's turn, a
 * code alone on its line, a rule) is joined to the one above it; and where nothing tells a speaker's name from other words in bold, since
 * it doesn't return or is odd, front matter says what the layout is.
 */
export function printReadable(imported: Imported, vocabulary: Vocabulary | undefined): ReadableTranscript {
  const names = speakerNames(imported.turns);
  const plain = printMended(imported, names, vocabulary);
  if (!plain.unknownSpeakers.length) return plain;
  const said = LAYOUTS.map((layout) => printMended(withLayout(imported, layout), names, vocabulary));
  return said.find(({ unknownSpeakers }) => !unknownSpeakers.length) ?? plain;
}

function withLayout(imported: Imported, layout: string): Imported {
  const [open = '---', ...rest] = imported.frontMatter ?? ['---', '---'];
  return { ...imported, frontMatter: [open, `layout: ${layout}`, ...rest] };
}

function printMended(
  imported: Imported,
  names: ReadonlyMap<string, string>,
  vocabulary: Vocabulary | undefined,
): ReadableTranscript {
  for (let tries = 1; ; tries++) {
    const printed = printTranscript(imported, names);
    const transcript = readTranscript(printed.text, vocabulary);
    const { misread, unknown } = compare(imported, printed, transcript, names);
    if (!misread.size || tries === TRIES) {
      return { imported, printed, transcript, unknownSpeakers: [...unknown] };
    }
    imported = joinParagraphs(imported, (turn, paragraph) => misread.has(`${turn}:${paragraph}`));
  }
}

/** The paragraphs that aren't read as such and could be joined to one above, and the speakers whose turns aren't read. */
function compare(
  { turns }: Imported,
  { paragraphs }: PrintedTranscript,
  transcript: Transcript,
  names: ReadonlyMap<string, string>,
): { misread: ReadonlySet<string>; unknown: ReadonlySet<string> } {
  const read = new Map<number, { speaker: string | undefined; paragraph: Paragraph }>();
  for (const paragraph of transcript.preamble) read.set(paragraph.range.start.line, { speaker: undefined, paragraph });
  for (const { speaker, paragraphs: said } of transcript.turns) {
    for (const paragraph of said) read.set(paragraph.range.start.line, { speaker, paragraph });
  }
  const misread = new Set<string>();
  const unknown = new Set<string>();
  for (const it of paragraphs) {
    const speaker = turns[it.turn]?.speaker;
    const name = speaker === undefined ? undefined : (names.get(speaker) ?? speaker);
    const found = read.get(it.line);
    const isFirst = it.paragraph === 0;
    const isSaid = found !== undefined && beginsThere(found.paragraph, it);
    if (isFirst && name !== undefined && found?.speaker !== name) unknown.add(name);
    if (!isFirst && (!isSaid || isOtherSpeaker(found.speaker, name, unknown)))
      misread.add(`${it.turn}:${it.paragraph}`);
  }
  return { misread, unknown };
}

function isOtherSpeaker(read: string | undefined, name: string | undefined, unknown: ReadonlySet<string>): boolean {
  return name !== undefined && !unknown.has(name) && read !== name;
}

function beginsThere({ range }: Paragraph, { line, character }: PrintedParagraph): boolean {
  return range.start.line === line && range.start.character === character && range.end.line === line;
}
