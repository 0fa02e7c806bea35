import { drawSaturation } from '../figures/saturation';
import { saturation } from '../findings/saturation';
import { CODED } from '../findings/terms';
import type { Row } from './document';
import { figureBlock, numberColumn, reportFrame, type Finding, type FindingsContext } from './findingsContext';
import { leftOut, mostOf } from './mostOf';

/** How many transcripts its table has at most; its figure has all of them, so that the line is that of the study. */
const ROWS = 100;

/** How many codes are new in each further transcript. @returns nothing when it was cancelled. */
export async function saturationFinding({ searchable, codes, watched }: FindingsContext): Promise<Finding | undefined> {
  const found = await saturation({ kind: 'path' }, { children: false }, searchable, watched);
  if (!found) return undefined;
  const names = new Set(codes.map(({ node }) => node.name));
  let total = 0;
  const all = found.steps.map(({ path, added: its }) => {
    const added = its.filter(({ code }) => names.has(code.label)).length;
    return { path, added, total: (total += added) };
  });
  const steps = mostOf(all, ROWS, ({ added }) => added);
  const left = found.without.length ? ` ${found.without.length} without codings are left out.` : '';
  const frame = reportFrame(
    'saturation',
    'Saturation',
    'How many codes are new in each further transcript, and how many there are so far.',
    CODED,
  );
  const titles = { upTitle: 'Codes', acrossTitle: 'Transcripts', addedTitle: 'New codes', totalTitle: 'Codes so far' };
  const drawn = all.map(({ path, ...step }) => ({ ...step, key: path, label: path }));
  return {
    table: {
      kind: 'table',
      caption: [`Saturation: codes that none of the transcripts before has, by path.${left}`],
      columns: [{ header: ['Transcript'] }, numberColumn('New codes'), numberColumn('Codes so far')],
      rows: steps.shown.map(({ path, ...step }): Row => {
        return { cells: [[path], [String(step.added)], [String(step.total)]] };
      }),
      hasRowHeaders: true,
    },
    notes: [leftOut(steps, 'transcripts', 'the Analysis page (Saturation, saved as CSV)')],
    figure: figureBlock(frame, drawSaturation({ ...titles, steps: drawn }, frame)),
    isEmpty: !total,
  };
}
