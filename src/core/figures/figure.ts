import { element, type Child } from './svg';
import { FONT_SIZE, INK, PAPER } from './looks';

/** What a figure is called, and what for it is drawn. */
export interface Frame {
  /** Tells it apart from other figures on the same page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence or two, for those who don't see it. */
  readonly description: string;
  /** The query that the figures come from, and whatever else is to be kept with it. */
  readonly source?: string;
  /** On a page, where its marks can be pressed; or else on paper, where it is one picture. */
  readonly use: 'page' | 'paper';
  /** What is said where there is nothing to be drawn. */
  readonly empty: string;
}

/** A figure as SVG that needs nothing else. Its colours are those for paper; style sheets can give its classes others. */
export interface Figure {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How wide figures are that aren't as wide as what they show, in pixels. */
export const WIDTH = 720;

/** Puts what is drawn into a figure. */
export function figure(frame: Frame, { width, height }: Size, ...content: readonly Child[]): Figure {
  const { id, title, description, source, use } = frame;
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  const [wide, high] = [Math.ceil(width), Math.ceil(height)];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: wide,
      height: high,
      viewBox: `0 0 ${wide} ${high}`,
      class: 'figure',
      // What is in an image isn't looked into: only on paper it is one.
      role: use === 'page' ? 'group' : 'img',
      'aria-labelledby': titleId,
      'aria-describedby': descriptionId,
      'font-family': 'system-ui, "Segoe UI", Helvetica, Arial, sans-serif',
      'font-size': FONT_SIZE,
      ...INK,
    },
    element('title', { id: titleId }, title),
    element('desc', { id: descriptionId }, description),
    source === undefined ? undefined : element('metadata', {}, source),
    element('rect', { ...PAPER, width: wide, height: high }),
    content,
  );
  return { svg: `${svg.source}\n`, width: wide, height: high };
}

/** A figure of nothing, which says so. */
export function emptyFigure(frame: Frame): Figure {
  const height = 64;
  const text = element('text', { x: 12, y: height / 2, 'dominant-baseline': 'central' }, frame.empty);
  return figure(frame, { width: WIDTH, height }, text);
}
