import type { Codebook } from '../codebook/codebook';
import { readSidecar } from '../codings/readSidecar';
import { namesInSidecar } from '../names/namesInSidecar';
import { namesInTranscript } from '../names/namesInTranscript';
import type { NameUse } from '../names/nameUse';
import { writtenName } from '../names/writeNames';
import { codedNow } from '../project/codedNow';
import type { TextEdit } from '../text/edit';
import { Lines } from '../text/lines';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { mayMention } from './mayMention';
import { notEditable } from './notEditable';
import { checkReading } from './readings';
import { renameInFindings } from './recodeFindings';
import { rewriteTranscript, type EditedFiles } from './rewriteTranscript';

/** What speakers are to be called. */
export interface SpeakerRespelling {
  /** The names that become others: what can't be understood is left alone only if none of them is in it. */
  readonly names: readonly string[];
  /** What is written in place of a name as a header has it; the same where it stays. */
  readonly after: (written: string) => string;
}

/**
 * Writes speakers' other names into a transcript's headers.
 * @param codebook as it will be.
 * @returns how many headers have been changed.
 * @throws RefusedError when the transcript would be read otherwise then.
 */
export function respellSpeakers(
  files: EditedFiles,
  path: string,
  text: string,
  { after }: SpeakerRespelling,
  codebook: Codebook,
): number {
  const { study, texts } = files.given;
  const coded = codedNow(study, path, texts);
  const edits = respell(text, namesInTranscript(coded.transcript), after);
  const edited = rewriteTranscript(files, coded, edits, codebook);
  checkReading(path, { transcript: coded.transcript, text }, edited, { speaker: after });
  return edits.length;
}

/** Writes them where a sidecar tells excerpts apart by who speaks. */
export function respellInSidecar(files: EditedFiles, path: string, { names, after }: SpeakerRespelling): void {
  const sidecar = files.get(path);
  if (!sidecar) return;
  const { problems, readable } = readSidecar(sidecar.text);
  const [problem] = problems;
  if (!readable && problem) {
    const text = sidecar.text.toLowerCase();
    if (names.some((name) => mayMention(text, name.toLowerCase()))) throw new UnreadableFileError(problem, path);
    return;
  }
  const uses = namesInSidecar(sidecar.text);
  const edits = respell(sidecar.text, uses, after);
  if (!edits.length) return;
  const says = (all: readonly NameUse[]) => all.map((use) => `${use.kind} ${use.name}`).join('\n');
  const expected = says(uses.map((use) => ({ ...use, name: nameAfter(use, after) })));
  sidecar.edit(edits);
  if (says(namesInSidecar(sidecar.text)) !== expected) throw notEditable(path);
}

/** Writes them into saved queries that ask for who speaks. */
export function respellInFindings(files: EditedFiles, { names, after }: SpeakerRespelling): void {
  renameInFindings(files, names, {
    query: ({ kind, name }) => (kind === 'speaker' ? after(name) : name),
    summary: (it) => it,
  });
}

function respell(text: string, uses: readonly NameUse[], after: SpeakerRespelling['after']): TextEdit[] {
  const lines = new Lines(text);
  return uses.flatMap((use) => {
    const written = nameAfter(use, after);
    if (written === use.name) return [];
    const { start, end } = use.range;
    return [{ start: lines.offsetAt(start), end: lines.offsetAt(end), newText: writtenName(written, use.notation) }];
  });
}

function nameAfter({ kind, name }: NameUse, after: SpeakerRespelling['after']): string {
  return kind === 'speaker' ? after(name) : name;
}
