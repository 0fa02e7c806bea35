import type { Position } from '../core/text/position';

/** A place as the command line tells it: line and column, counted from 1. */
export function place({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}
