import type { Study } from '../project/study';
import { baseName, coderOfSidecar, coderSlug, comparePaths, transcriptOfSidecar } from '../project/studyPaths';

/** Roles that the most interviews have. */
const ROLES = ['interviewer', 'participant'];

/** The file names of the transcripts in a sidecar's folder, first the one whose name the sidecar has. */
export function transcriptNames(study: Study, sidecar: string): string[] {
  const folder = sidecar.slice(0, sidecar.length - baseName(sidecar).length);
  const isMeant = (path: string) => sidecar.startsWith(`${path}.`);
  return [...study.transcripts()]
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
    .sort((a, b) => Number(isMeant(b)) - Number(isMeant(a)) || comparePaths(a, b))
    .map(baseName);
}

/**
 * Who may have made the codings of a sidecar: whom its name names, who is coding now, and all who have coded in the study.
 * @param current who is coding now.
 */
export function coderNames(study: Study, sidecar: string, current: string | undefined): string[] {
  const known = new Set(current === undefined ? [] : [current]);
  for (const { codings } of study.transcripts()) for (const { coder } of codings) if (coder) known.add(coder);
  const transcript = transcriptOfSidecar(sidecar, (path) => study.isTranscript(path));
  const own = transcript === undefined ? undefined : coderOfSidecar(sidecar, transcript);
  const isMeant = (name: string) => coderSlug(name) === own;
  const named = [...known].filter(isMeant);
  if (own !== undefined && !named.length) named.push(own);
  return [...new Set([...named, ...known])];
}

/** The roles that the codebook's speakers have, and those that most interviews have. */
export function roleNames({ codebook }: Study): string[] {
  return [...new Set([...codebook.speakers.flatMap(({ role }) => role ?? []), ...ROLES])];
}
