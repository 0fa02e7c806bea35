import { bold } from './bold';
import { colon } from './colon';
import { headings } from './headings';
import type { Layout } from './layout';

/** All layouts that are read, in the order in which a line is offered to them: the first that sees a header has it. */
export const layouts: readonly Layout[] = [headings, bold, colon];
