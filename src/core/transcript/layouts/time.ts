import type { Header, Layout, LineView } from './layout';

/**
 * The speaker's name and a time in one header, in either order, speech behind it or on the next line:
 *
 *     [00:01:23] Ann: In the lab.
 *     **[07:58] SPEAKER_02:** In the lab.
 *     **Ann:** (01:21)
 *     Ann (00:12): In the lab.
 *     Ann Smith  0:03
 *     [00:00:12] Ann Smith
 *
 * A time without brackets has to end its line, or a colon has to follow it.
 */
export const time: Layout = { name: 'time', header };

function header({ opening }: LineView): Header | undefined {
  if (opening?.time === undefined) return undefined;
  const { nameStart, nameEnd, hasColon, speechStart } = opening;
  return {
    nameStart,
    nameEnd,
    speechStart: speechStart < opening.end ? speechStart : undefined,
    certainty: hasColon && opening.time.isEnclosed ? 'strong' : 'fair',
    time: opening.time.time,
  };
}
