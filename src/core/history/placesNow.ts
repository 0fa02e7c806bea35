import type { Range } from '../text/position';
import type { PlaceNow } from './codingChange';
import type { TwoVersions } from './compareVersions';
import type { VersionCoding } from './versionCoding';

export type WhereNow = (before: VersionCoding) => PlaceNow;

/**
 * Tells where the excerpts of codings are in the texts that there are now. All of a file are sought at once: each one's place tells of those
 * beside it.
 * @param pathNow what a transcript is called now.
 */
export function placesNow(versions: readonly TwoVersions[], pathNow: (path: string) => string): WhereNow {
  const byPath = new Map(versions.map((it) => [it.before.path, it]));
  const found = new Map<string, ReadonlyMap<VersionCoding, Range>>();
  return (coding) => {
    const transcript = pathNow(coding.transcript);
    const [was, is] = [byPath.get(coding.transcript)?.before, byPath.get(transcript)?.after];
    if (!was || !is?.isThere) return { isKnown: false, range: undefined, transcript };
    let places = found.get(coding.file);
    if (!places) {
      const together = was.codings.filter(({ file }) => file === coding.file);
      places = is.find(together, was);
      found.set(coding.file, places);
    }
    return { isKnown: was.isThere, range: places.get(coding), transcript };
  };
}
