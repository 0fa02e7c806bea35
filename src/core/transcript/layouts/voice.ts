import { skipSpace, trimSpace } from '../../text/characters';
import { LONGEST_NAME } from '../names';
import type { Header, Layout, LineView } from './layout';

/**
 * The voice span of WebVTT, which names who speaks:
 *
 *     <v Ann>In the lab.</v>
 *     <v.loud Ann Smith>In the lab.
 */
export const voice: Layout = { name: 'webvtt', begins: '<', header };

const CLOSING = '</v>';
/** Room for the classes between the tag's name and the speaker's. */
const REACH = 4 * LONGEST_NAME;

function header({ text, start, end }: LineView): Header | undefined {
  if (text.charCodeAt(start) !== 0x3c || text.charCodeAt(start + 1) !== 0x76) return undefined;
  let i = start + 2;
  const last = Math.min(end, start + REACH);
  if (text.charCodeAt(i) === 0x2e) while (i < last && text.charCodeAt(i) !== 0x20) i++;
  if (text.charCodeAt(i) !== 0x20) return undefined;
  const nameStart = skipSpace(text, i, last);
  let close = nameStart;
  while (close < last && text.charCodeAt(close) !== 0x3e) close++;
  if (close === last) return undefined;
  const nameEnd = trimSpace(text, nameStart, close);
  const speechStart = skipSpace(text, close + 1, end);
  const speechEnd = text.startsWith(CLOSING, end - CLOSING.length) ? end - CLOSING.length : end;
  const isSpoken = speechStart < speechEnd;
  return {
    nameStart,
    nameEnd,
    speechStart: isSpoken ? speechStart : undefined,
    speechEnd: isSpoken ? trimSpace(text, speechStart, speechEnd) : speechEnd,
    certainty: 'sure',
  };
}
