import { placeCodings } from '../codings/placing/placeCodings';
import { Talk } from '../codings/talk';
import type { Range } from '../text/position';
import { linesOf, readLines } from '../transcript/readTranscript';
import type { Vocabulary } from '../transcript/transcript';
import type { VersionCoding } from './versionCoding';

/** Where the excerpts of codings of some version are in a text; those that aren't found are left out. */
export function placesInText(
  text: string,
  vocabulary: Vocabulary,
  codings: readonly VersionCoding[],
): Map<VersionCoding, Range> {
  const lines = linesOf(text);
  const talk = new Talk(lines, readLines(lines, vocabulary));
  const placings = placeCodings(
    talk,
    codings.map(({ said }) => said),
  );
  const places = codings.flatMap((coding, i): [VersionCoding, Range][] => {
    const placing = placings[i];
    return placing && placing.state !== 'orphan' ? [[coding, placing.range]] : [];
  });
  return new Map(places);
}
