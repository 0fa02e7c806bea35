import { ExcerptTable } from '../excerpts/excerptTable';
import { comparedCoders } from '../agreement/comparedCoders';
import { overallAlpha } from '../agreement/overallAlpha';
import { transcriptsOf } from '../project/codeTree';
import type { Cancellable } from '../project/inParallel';
import type { Study } from '../project/study';
import { comparePaths } from '../project/studyPaths';
import { compareText } from '../text/compareText';
import { firstWords } from '../text/firstWords';
import { linesOf } from '../transcript/readTranscript';
import { codebookSection, codeRun, reportedCodes, type ReportedCode } from './codebookSection';
import type { Block, Document, Heading, Quotation } from './document';
import { findingsSection } from './findingsSection';
import { methodsSection, reportedTranscript, type ReportedAgreement, type ReportedTranscript } from './methodsSection';
import { chosen, excerptCount, quotation, quotedIn, type Quoted } from './quotationsOf';
import { ReportedCoders } from './reportedCoders';
import type { ReportOptions } from './reportOptions';
import { boldRun, textOfRuns } from './runs';

/** How long an example in the codebook is at most, in UTF-16 code units. */
const EXAMPLE = 160;

/** A code with its quotations: what is quoted of it, how much there is to be quoted, and how many excerpts that is. */
interface QuotedCode extends ReportedCode {
  readonly quoted: readonly Quoted[];
  readonly passages: number;
  readonly excerpts: number;
}

/**
 * A report on a study: what was coded by whom, the codebook with counts, findings, what others have to add, and quotations by code. In the order of
 * the codebook, then of transcripts and places in them: the same study gives the same report. Who codes blind gets what they are shown.
 * @param read what a transcript says that the study has read.
 * @param watched `turn` is awaited before each transcript and each code. Progress counts both.
 * @param excerpts the table of the study’s excerpts, where there is one: it stays as long as its study.
 * @returns nothing when it was cancelled.
 */
export async function makeReport(
  study: Study,
  read: (path: string) => Promise<string>,
  options: ReportOptions,
  watched: Cancellable = {},
  excerpts = new ExcerptTable(study),
): Promise<Document | undefined> {
  const paths = [...study.paths].sort((a, b) => comparePaths(a, b) || compareText(a, b));
  const codes = reportedCodes(study, options.codes);
  const coders = new ReportedCoders(study, options.coders);
  let done = 0;
  const goesOn = async () => {
    await watched.turn?.();
    watched.onProgress?.(done++, 2 * paths.length + codes.length);
    return !watched.isCancelled?.();
  };

  const transcripts: ReportedTranscript[] = [];
  for (const path of paths) {
    if (!(await goesOn())) return undefined;
    const told = reportedTranscript(study, path);
    if (told) transcripts.push(told);
  }
  const quotedCodes: QuotedCode[] = [];
  for (const code of codes) {
    if (!(await goesOn())) return undefined;
    const { name } = code.node;
    const byTranscript = [...transcriptsOf(study, name).keys()].map((path) => quotedIn(study, name, path));
    const quoted = chosen(byTranscript, options.quotations);
    const all = byTranscript.flat();
    const excerpts = all.reduce((sum, it) => sum + excerptCount(it), 0);
    quotedCodes.push({ ...code, quoted, passages: all.length, excerpts });
  }
  // Each transcript is read once, whatever codes it has.
  const wanted = new Map<string, Set<Quoted>>();
  for (const { quoted } of quotedCodes) {
    for (const it of quoted) {
      const its = wanted.get(it.path);
      if (its) its.add(it);
      else wanted.set(it.path, new Set([it]));
    }
  }
  const quotations = new Map<Quoted, Quotation>();
  for (const path of paths) {
    if (!(await goesOn())) return undefined;
    const its = wanted.get(path);
    const coded = its && study.transcript(path);
    if (!coded) continue;
    const lines = linesOf(await read(path));
    for (const it of its) quotations.set(it, quotation(it, coded.transcript, lines, coders));
  }

  const { isCancelled, turn } = watched;
  const slices = { ...(isCancelled ? { isCancelled } : {}), ...(turn ? { turn } : {}) };
  if (!(await excerpts.bringUpToDate(slices))) return undefined;
  const findings = await findingsSection({
    searchable: { study, table: excerpts, read },
    coders,
    codes,
    areAllCodes: !options.codes,
    options,
    watched: slices,
  });
  if (!findings) return undefined;

  const agreement = await agreementIn(study, read, slices);
  if (agreement === 'cancelled') return undefined;

  const examples = new Map<string, string>();
  for (const { node, quoted } of quotedCodes) {
    const cited = quoted[0] && quotations.get(quoted[0]);
    if (cited) examples.set(node.name, firstWords(cited.paragraphs.map(textOfRuns).join(' '), EXAMPLE));
  }
  const others = (options.sections ?? []).flatMap(({ title, blocks }): Block[] => [heading(1, title), ...blocks]);
  const isQuoting = options.quotations > 0 || options.memos;
  return {
    title: options.title,
    language: options.language,
    hasContents: true,
    blocks: [
      ...methodsSection(study, transcripts, coders, agreement, options),
      // Whoever leaves out quotations wants nothing of what was said in the codebook, either.
      ...codebookSection(study, codes, options.quotations > 0 ? examples : undefined),
      ...findings,
      ...others,
      ...(isQuoting ? [heading(1, 'Quotations')] : []),
      ...(isQuoting ? quotationSections(study, quotedCodes, quotations, coders, options) : []),
    ],
  };
}

/** How far coders agree; nothing where no two have coded the same, or nobody may know of another. */
async function agreementIn(
  study: Study,
  read: (path: string) => Promise<string>,
  watched: Cancellable,
): Promise<ReportedAgreement | 'cancelled' | undefined> {
  if (study.blind) return undefined;
  const compared = comparedCoders(study);
  if (compared.kind === 'incomparable') return undefined;
  const alpha = await overallAlpha(study, compared, read, watched);
  return alpha ? { alpha, coders: compared.coders.length, transcripts: compared.paths.length } : 'cancelled';
}

/** The quotations of codes, each under its name. Those that have none are named where codes under them have some. */
function quotationSections(
  study: Study,
  codes: readonly QuotedCode[],
  quotations: ReadonlyMap<Quoted, Quotation>,
  coders: ReportedCoders,
  options: ReportOptions,
): Block[] {
  const told = codes.map((it) => ({ ...it, blocks: quotationBlocks(it, quotations, coders, options) }));
  return told.flatMap(({ node: { name, code }, depth, blocks }, i): Block[] => {
    const next = told.findIndex((it, k) => k > i && it.depth <= depth);
    const under = told.slice(i + 1, next < 0 ? undefined : next);
    if (!blocks.length && under.every((it) => !it.blocks.length)) return [];
    const what: Block[] = code?.description
      ? [{ kind: 'paragraph', text: [{ text: code.description, italic: true }] }]
      : [];
    return [{ kind: 'heading', level: depth ? 3 : 2, text: [codeRun(study, name)] }, ...what, ...blocks];
  });
}

/** The quotations of a code, and its memo. */
function quotationBlocks(
  { node: { code }, quoted, passages, excerpts }: QuotedCode,
  quotations: ReadonlyMap<Quoted, Quotation>,
  coders: ReportedCoders,
  { memos }: ReportOptions,
): Block[] {
  const memo = memos ? (code?.memo?.trim() ?? '') : '';
  const blocks: Block[] = [];
  if (memo) blocks.push(...memoBlocks(memo, undefined));
  const how = howMany(quoted.length, passages, excerpts);
  if (how && quoted.length) blocks.push({ kind: 'paragraph', text: [how] });
  for (const it of quoted) {
    const cited = quotations.get(it);
    if (cited) blocks.push(cited);
    if (!memos) continue;
    for (const { memo: said, coder } of it.codings) {
      if (said?.trim()) blocks.push(...memoBlocks(said.trim(), coders.labelOf(coder)));
    }
  }
  return blocks;
}

/** How much of what there is is quoted, and of how many excerpts: what several have coded alike is quoted once. */
function howMany(quoted: number, passages: number, excerpts: number): string | undefined {
  if (quoted < passages && passages === excerpts) return `${quoted} of ${excerpts} excerpts.`;
  if (quoted < passages) return `${quoted} of ${passages} passages, which are ${excerpts} excerpts.`;
  if (passages < excerpts) return `${excerpts} excerpts; what several coders have coded alike is quoted once.`;
  return undefined;
}

/** Each line of a memo is a paragraph. */
function memoBlocks(memo: string, coder: string | undefined): Block[] {
  const lines = memo.split(/\r\n|\r|\n/).filter((line) => line.trim());
  const label = boldRun(coder === undefined ? 'Memo:' : `Memo (${coder}):`);
  return lines.map((line, i) => ({ kind: 'paragraph', text: i === 0 ? [label, ` ${line}`] : [line] }));
}

function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text: [text] };
}
