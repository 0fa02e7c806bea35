import * as vscode from 'vscode';
import { drawTimeline, type TimelineLane, type TimelineSpan } from '../../core/figures/timeline';
import { allOf, transcriptTerm } from '../../core/findings/terms';
import { timeline, type CodedStretch, type Stretch, type Timeline } from '../../core/findings/timeline';
import { printQuery } from '../../core/query/printQuery';
import { firstWords } from '../../core/text/firstWords';
import { linesOf } from '../../core/transcript/readTranscript';
import { formatTime } from '../../core/transcript/formatTime';
import { turnExcerpt } from '../../core/transcript/turnAt';
import { coderText } from '../coders/coderText';
import type { Analysis, Chosen, Made, NumbersColumn, NumbersRow } from './analysis';
import { childrenChoice } from './choices';
import { largestDrawn, withNote } from './firstDrawn';
import { pressValue } from './press';
import { coderChoice, conditionOf, transcriptChoice } from './studyChoices';

/** What turns are counted by, words, or milliseconds. */
type Unit = 'turn' | 'words' | 'time';

/** Speakers have no colour of their own; this one is told from the paper and from the theme's background. */
const SPEAKER = '#808080';

/** Where along a transcript each code is. */
export function timelineFigure(): Analysis {
  return {
    id: 'timeline',
    title: vscode.l10n.t('Codes along a Transcript'),
    choices: (study) => [
      transcriptChoice(study),
      {
        name: 'unit',
        label: vscode.l10n.t('Along'),
        options: [
          { value: 'turn', text: vscode.l10n.t('turns') },
          { value: 'words', text: vscode.l10n.t('words') },
          { value: 'time', text: vscode.l10n.t('time') },
        ],
      },
      {
        name: 'speakers',
        label: vscode.l10n.t('Speakers'),
        options: [
          { value: 'shown', text: vscode.l10n.t('shown') },
          { value: 'hidden', text: vscode.l10n.t('not shown') },
        ],
      },
      coderChoice(study),
      childrenChoice('without'),
    ],
    async make(study, chosen, watched) {
      const path = chosen['transcript'] ?? '';
      const scope = conditionOf(chosen, 'coder');
      const found = await timeline(path, { children: chosen['children'] === 'with', scope }, study, watched);
      if (!found) return watched.isCancelled?.() ? undefined : nothing();
      const lines = linesOf(await study.read(path));
      const codes = found.codes.map(({ code, stretches, query }) => ({
        label: code.label,
        color: study.study.codebook.colorOf(code.label),
        query: printQuery(query),
        stretches: stretches.map((it) => ({ ...it, words: firstWords(lines.slice(it.range)) })),
      }));
      const unit = unitOf(chosen, found);
      const isTurns = found.speakers.length > 0;
      const turns = study.study.transcript(path)?.transcript.turns ?? [];
      const speakers: TimelineLane[] = found.speakers.map(({ speaker, stretches }) => ({
        label: speaker,
        color: SPEAKER,
        spans: stretches.flatMap((it): TimelineSpan[] => {
          const turn = turns[it.firstTurn];
          const range = turn && turnExcerpt(turn);
          if (!range) return [];
          const key = pressValue({ kind: 'open', path, range });
          return [{ key, label: firstWords(lines.slice(range)), ...alongOf(it, unit) }];
        }),
      }));
      const { drawn, note } = largestDrawn(codes, ({ stretches }) => stretches.length);
      const lanes: TimelineLane[] = drawn.map(({ label, color, query, stretches }) => ({
        label,
        color,
        spans: stretches.map((it) => ({
          key: pressValue({ kind: 'excerpts', query }),
          label: `${it.words} (${coderText(it.coder)})`,
          ...alongOf(it, unit),
        })),
      }));
      return {
        description: withNote(described(chosen, found, isTurns), note),
        query: printQuery(allOf([scope, transcriptTerm(path)])),
        draw: (frame) =>
          drawTimeline(
            {
              lanes: lanes.length && chosen['speakers'] !== 'hidden' ? [...speakers, ...lanes] : lanes,
              end: endOf(found, unit),
              unit: unit === 'time' ? 'seconds' : 'count',
              title: titleOf(unit, isTurns),
            },
            frame,
          ),
        columns: [
          { title: vscode.l10n.t('Code'), kind: 'text' },
          { title: vscode.l10n.t('Line'), kind: 'count' },
          { title: vscode.l10n.t('Coder'), kind: 'text' },
          { title: isTurns ? vscode.l10n.t('First turn') : vscode.l10n.t('First paragraph'), kind: 'count' },
          { title: isTurns ? vscode.l10n.t('Last turn') : vscode.l10n.t('Last paragraph'), kind: 'count' },
          { title: vscode.l10n.t('First word'), kind: 'count' },
          { title: vscode.l10n.t('Words'), kind: 'count' },
          ...(found.duration === undefined ? [] : timeColumns()),
          { title: vscode.l10n.t('Excerpt'), kind: 'text' },
        ],
        rows: codes.flatMap(({ label, query, stretches }) => stretches.map((it) => rowOf(label, query, path, it))),
      };
    },
  };
}

/** Where a transcript says nothing of times, words stand for them. */
function unitOf(chosen: Chosen, { duration }: Timeline): Unit {
  if (chosen['unit'] === 'time' && duration !== undefined) return 'time';
  return chosen['unit'] === 'turn' ? 'turn' : 'words';
}

/** From where to where in the unit; time in seconds. What stands before the first turn is where this begins. */
function alongOf(it: Stretch, unit: Unit): { readonly start: number; readonly end: number } {
  switch (unit) {
    case 'turn':
      return { start: Math.max(0, it.firstTurn), end: it.lastTurn + 1 };
    case 'words':
      return { start: it.firstWord, end: it.endWord };
    case 'time':
      return { start: (it.start ?? 0) / 1000, end: (it.end ?? 0) / 1000 };
  }
}

function endOf({ turns, words, duration = 0 }: Timeline, unit: Unit): number {
  return { turn: turns, words, time: duration / 1000 }[unit];
}

function titleOf(unit: Unit, isTurns: boolean): string {
  switch (unit) {
    case 'turn':
      return isTurns ? vscode.l10n.t('Turns') : vscode.l10n.t('Paragraphs');
    case 'words':
      return vscode.l10n.t('Words');
    case 'time':
      return vscode.l10n.t('Time');
  }
}

function described({ unit, speakers }: Chosen, { path, duration }: Timeline, isTurns: boolean): string {
  const parts = [
    vscode.l10n.t('Where in {0} each code is. A stretch leads to the excerpts of its code there.', path),
    isTurns && speakers !== 'hidden' ? vscode.l10n.t('Grey is who speaks when, and leads to the turn.') : undefined,
    unit === 'time' && duration === undefined
      ? vscode.l10n.t('This transcript has no times, or goes back in time: the figure is along its words.')
      : undefined,
  ];
  return parts.filter((it) => it !== undefined).join(' ');
}

function rowOf(code: string, query: string, path: string, it: CodedStretch & { readonly words: string }): NumbersRow {
  const times = it.start === undefined || it.end === undefined ? [] : [formatTime(it.start), formatTime(it.end)];
  return {
    cells: [
      code,
      it.range.start.line + 1,
      coderText(it.coder),
      it.firstTurn + 1,
      it.lastTurn + 1,
      it.firstWord + 1,
      it.endWord - it.firstWord,
      ...times,
      it.words,
    ],
    query,
    press: { kind: 'open', path, range: it.range },
  };
}

function timeColumns(): NumbersColumn[] {
  return [
    { title: vscode.l10n.t('From'), kind: 'text' },
    { title: vscode.l10n.t('To'), kind: 'text' },
  ];
}

/** Of a study in which there is no transcript. */
function nothing(): Made {
  return {
    description: vscode.l10n.t('There is no transcript yet.'),
    query: 'coded',
    draw: (frame) => drawTimeline({ lanes: [], end: 0, unit: 'count', title: '' }, frame),
    columns: [],
    rows: [],
  };
}
