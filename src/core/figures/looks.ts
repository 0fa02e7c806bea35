import type { CodeColor } from '../codebook/codebook';
import { PALETTE } from '../codebook/paletteColors';
import { contrast } from '../stripes/contrast';
import type { Attributes } from './svg';

/** In pixels, as all lengths of figures. */
export const FONT_SIZE = 12;

/** Looks have a class for the page's style sheet, which goes before their colour, which is for paper. */
export const INK: Attributes = { fill: '#1f1f1f' };
export const MUTED: Attributes = { class: 'muted', fill: '#5c5c5c' };
export const GRID: Attributes = { class: 'grid', stroke: '#dedede' };
export const AXIS: Attributes = { class: 'axis', stroke: '#7a7a7a' };
export const PAPER: Attributes = { class: 'paper', fill: '#ffffff' };
/** What is drawn where nothing has a colour of its own. */
export const PLAIN: Attributes = { class: 'plain', fill: '#0b6bcb' };

/** The colour of a code, or of whatever else has one of these. */
export function fillOf(color: CodeColor | undefined): Attributes {
  if (color === undefined) return PLAIN;
  if (typeof color === 'string') return { fill: color };
  return { class: `code${color}`, fill: lightOf(color) };
}

/** Text that stands on such a colour. */
export function inkOn(color: CodeColor | undefined): Attributes {
  if (typeof color !== 'string') return { class: 'on', fill: '#ffffff' };
  const isDark = contrast(color, '#ffffff') >= contrast(color, '#1f1f1f');
  return { fill: isDark ? '#ffffff' : '#1f1f1f' };
}

function lightOf(slot: number): string {
  return PALETTE[slot - 1]?.light ?? '#5f6b7a';
}

/**
 * How strongly a cell of a heat map is coloured, from the least to the most: lighter to darker, so that it is told in grey, too. The first
 * ones have dark text on them.
 */
const HEAT = ['#e8f1fb', '#cbe1f6', '#a5cbef', '#78b0e4', '#2f75ba', '#185c9f', '#0b4078'];
const LIGHT_HEAT = 4;
export const HEAT_STEPS = HEAT.length;

/** @param step counted from 1. */
export function heatFill(step: number): Attributes {
  return { class: `heat${step}`, fill: HEAT[step - 1] };
}

/** Text on a cell so coloured. */
export function heatInk(step: number): Attributes {
  return { class: `onHeat${step}`, fill: step <= LIGHT_HEAT ? '#1f1f1f' : '#ffffff' };
}
