import { bold } from './bold';
import { colon } from './colon';
import { headings } from './headings';
import type { Layout } from './layout';
import { name } from './name';
import { qa } from './qa';
import { sign } from './sign';
import { table } from './table';
import { time } from './time';
import { voice } from './voice';

/** All layouts that are read, in the order in which a line is offered to them: the first that sees a header has it. */
export const layouts: readonly Layout[] = [headings, voice, table, qa, bold, time, colon, sign, name];

/** Each text on its own line or paragraph, and nobody who is named. */
export const PARAGRAPHS = 'paragraphs';
/** A time from when to when in front of each text, as Whisper writes: `[82.20 --> 87.98] In the lab.` */
export const WHISPER = 'whisper';
/** Layouts that say where speech stands and not who speaks: names in them are written in any other. */
export const FRAMES: ReadonlySet<string> = new Set(['webvtt', 'srt', WHISPER]);
/** The names of all layouts, as a transcript's front matter and the codebook say them. */
export const layoutNames: ReadonlySet<string> = new Set([...layouts.map(({ name }) => name), ...FRAMES, PARAGRAPHS]);
