import { Lines } from '../text/lines';
import type { Range } from '../text/position';
import { FIRST_LINE, KEY_LINES, PRINTED, type PrintedSidecar } from './printedSidecar';
import { SIDECAR_KEYS } from './sidecarKeys';
import type { SidecarPlaces } from './sidecarPlaces';

/** How a line begins that goes on with what a key's line has begun: deeper than keys stand. */
const GOES_ON = ' '.repeat(PRINTED.dash + PRINTED.keys + 1);

/** Where a sidecar says what that is written as we print one: what its YAML nodes would give, without reading it as YAML. */
export function placesInPrinted({ text, sidecar: { transcript, codings } }: PrintedSidecar): SidecarPlaces {
  const lines = new Lines(text);
  /** The rest of some lines behind how the first of them begins. */
  const behind = (beginning: string, line: number, lastLine = line): Range => {
    return lines.rangeAt(lines.startOf(line) + beginning.length, lines.endOf(lastLine));
  };
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  return {
    transcript:
      transcript === undefined
        ? undefined
        : { name: transcript, range: behind(`${mark}${SIDECAR_KEYS.transcript}: `, 0) },
    codings: codings.map((coding) => {
      const { line } = coding.source.start;
      let last = line + 3;
      const goesOn = () =>
        lines.endOf(last + 1) === lines.startOf(last + 1) || lines.line(last + 1).startsWith(GOES_ON);
      while (last < coding.source.end.line && goesOn()) last++;
      return {
        coding,
        id: behind(FIRST_LINE, line),
        codes: behind(KEY_LINES.codes, line + 1),
        at: behind(KEY_LINES.at, line + 2),
        words: behind(coding.hash ? KEY_LINES.hash : KEY_LINES.quote, line + 3, last),
      };
    }),
  };
}
