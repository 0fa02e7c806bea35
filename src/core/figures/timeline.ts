import type { CodeColor } from '../codebook/codebook';
import { formatTime } from '../transcript/formatTime';
import { ABOVE, axisAcross, BELOW, type Across } from './axes';
import { emptyFigure, figure, WIDTH, type Figure, type Frame } from './figure';
import { fillOf, GRID } from './looks';
import { Marks } from './mark';
import { numberText } from './numbers';
import { RowLabels, type RowLabel } from './rowLabels';
import { element } from './svg';
import { niceTicks, niceTimes } from './ticks';

/** A stretch of a lane. */
export interface TimelineSpan {
  readonly key: string;
  /** What it is: the words of the excerpt, or where it is. */
  readonly label: string;
  /** From where to where, in the unit of the figure; the end isn't before the start. */
  readonly start: number;
  readonly end: number;
}

/** A lane: what has a code, or what somebody says. */
export interface TimelineLane extends RowLabel {
  readonly color?: CodeColor | undefined;
  /** In any order; they may overlap. */
  readonly spans: readonly TimelineSpan[];
}

export interface TimelineData {
  /** From the top to the bottom. */
  readonly lanes: readonly TimelineLane[];
  /** Where the transcript ends: so many turns or words, or seconds. */
  readonly end: number;
  readonly unit: 'count' | 'seconds';
  /** What the unit is: `Turn`, `Words`, `Time`. */
  readonly title: string;
}

const LANE = 20;
const BAR = 12;
const MARGIN = 12;
const LONG = 30;
/** What is shorter is drawn as if it were so long, or nobody would see it. */
const LEAST = 2;

/** Where along a transcript each code has been given: a lane a code. */
export function drawTimeline({ lanes, end, unit, title }: TimelineData, frame: Frame): Figure {
  if (!lanes.length || end <= 0) return emptyFigure(frame);
  const labels = new RowLabels(lanes);
  const isLong = lanes.length > LONG;
  const top = isLong ? ABOVE : MARGIN;
  const area: Across = { left: labels.left, right: WIDTH - 24, top, bottom: top + lanes.length * LANE };
  const scale = (value: number) => area.left + ((area.right - area.left) * value) / end;
  const { values } = unit === 'seconds' ? niceTimes(end, 7) : niceTicks(end, 7);
  const axis = values
    .filter((value) => value <= end)
    .map((value) => ({ at: scale(value), text: unit === 'seconds' ? formatTime(value * 1000) : numberText(value) }));
  const marks = new Marks(frame);
  return figure(
    frame,
    { width: WIDTH, height: area.bottom + BELOW },
    axisAcross(title, axis, area, 'below'),
    isLong ? axisAcross(title, axis, area, 'above') : undefined,
    lanes.map((lane, i) => {
      const middle = top + (i + 0.5) * LANE;
      return [
        element('line', { ...GRID, x1: area.left, x2: area.right, y1: middle, y2: middle }),
        element('g', {}, element('title', {}, lane.label), labels.draw(lane, middle)),
        [...lane.spans]
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map(({ key, label, start, end: last }) => {
            const x = Math.min(scale(start), area.right - LEAST);
            const width = Math.max(LEAST, scale(last) - x);
            return marks.draw(
              { key, label: `${lane.label}: ${label}` },
              element('rect', {
                ...fillOf(lane.color),
                'data-start': String(start),
                'data-end': String(last),
                // Of several that overlap one sees that they do.
                'fill-opacity': '0.75',
                x,
                y: middle - BAR / 2,
                width,
                height: BAR,
              }),
            );
          }),
      ];
    }),
  );
}
