/** The names of the layouts that transcripts have, as front matter and codebooks say them, the commonest first. */
export const LAYOUT_NAMES = [
  'colon',
  'heading',
  'bold',
  'time',
  'name',
  'sign',
  'qa',
  'table',
  'webvtt',
  'srt',
  'whisper',
  'paragraphs',
] as const;

export type LayoutName = (typeof LAYOUT_NAMES)[number];

export function isLayoutName(name: string): name is LayoutName {
  return (LAYOUT_NAMES as readonly string[]).includes(name);
}
