import { drawBars } from '../figures/bars';
import { codeFrequencies, type Frequency } from '../findings/codeFrequencies';
import { CODED } from '../findings/terms';
import { codeRun } from './codebookSection';
import type { Row } from './document';
import {
  figureBlock,
  numberColumn,
  reportFrame,
  rowsOf,
  shareText,
  type Finding,
  type FindingsContext,
} from './findingsContext';
import { leftOut, mostOf } from './mostOf';
import { boldRun } from './runs';

/** How many rows its table has at most, and how many bars its figure. */
const ROWS = 200;
const BARS = 30;

/** How much each code is used. @returns nothing when it was cancelled. */
export async function frequencyFinding(context: FindingsContext): Promise<Finding | undefined> {
  const { searchable, codes, areAllCodes, watched } = context;
  const found = await codeFrequencies({ children: false }, searchable, watched);
  if (!found) return undefined;
  const { study } = searchable;
  const all = rowsOf(codes, found.codes, ({ code }) => code.label);
  const rows = mostOf(all, ROWS, ({ row }) => row?.excerpts ?? 0);
  const cells = (it: Frequency | undefined) => [
    [String(it?.excerpts ?? 0)],
    [String(it?.transcripts ?? 0)],
    [String(it?.words ?? 0)],
    [shareText(it?.share ?? 0)],
  ];
  const used = all.flatMap(({ name, row }) => (row ? [{ name, excerpts: row.excerpts }] : []));
  const bars = mostOf(used, BARS, ({ excerpts }) => excerpts);
  const some = bars.shown.length < bars.all ? `: the ${bars.shown.length} of ${bars.all} codes that have the most` : '';
  const frame = reportFrame('code-frequencies', 'Code frequencies', `How many excerpts each code has${some}.`, CODED);
  const drawn = bars.shown.map(({ name, excerpts }) => {
    return { key: name, label: name, value: excerpts, color: study.codebook.colorOf(name) };
  });
  return {
    table: {
      kind: 'table',
      caption: [
        `Code frequencies. An excerpt counts for each of its codes, but not for their parents: the query “only CODE” finds them. Shares are of all ${found.talkWords} words of the talk, each of which counts once.`,
      ],
      columns: [{ header: ['Code'] }, ...['Excerpts', 'Transcripts', 'Words', 'Share of words'].map(numberColumn)],
      rows: [
        ...rows.shown.map(({ name, depth, row }): Row => ({ depth, cells: [[codeRun(study, name)], ...cells(row)] })),
        ...(areAllCodes ? [{ cells: [[boldRun('All codes')], ...cells(found.all)] }] : []),
      ],
      hasRowHeaders: true,
    },
    notes: [leftOut(rows, 'codes', '“transcript-coding stats --format csv”')],
    figure: used.length ? figureBlock(frame, drawBars({ bars: drawn, title: 'Excerpts' }, frame)) : undefined,
    isEmpty: !used.length,
  };
}
