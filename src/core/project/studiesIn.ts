import {
  CODEBOOK,
  FINDINGS_FILES,
  baseName,
  isCodebookPath,
  isSidecarPath,
  mayBeTranscript,
  transcriptOfSidecar,
} from './studyPaths';

/** Which files are transcripts unless a setting says otherwise, as globs; `package.json` says the same. */
export const DEFAULT_TRANSCRIPTS: readonly string[] = [
  '**/interviews/**/*.{md,txt,srt,vtt}',
  '**/transcripts/**/*.{md,txt,srt,vtt}',
  '**/*.transcript',
  '**/*.transcript.{md,txt,srt,vtt}',
];

/** Folders that nobody keeps a study in: what VS Code's search leaves alone. */
export const LEFT_ALONE: ReadonlySet<string> = new Set([
  '.git',
  '.svn',
  '.hg',
  'CVS',
  'node_modules',
  'bower_components',
]);

/** The files of a study in a folder. */
export interface StudyFilesFound {
  /** The study's folder, relative to that in which it was looked for; empty for that itself. */
  readonly root: string;
  /** Its codebook, sidecars, transcripts, and what is made of them, relative to the study's folder. */
  readonly paths: readonly string[];
}

/**
 * The studies among the files of a folder. A study's folder is the one that holds a `codebook.yaml`; what has none above it belongs to the
 * folder itself. Transcripts are the files that are named as such, and those that have a sidecar beside them.
 * @param files all files' paths, relative to the folder.
 */
export function studiesIn(files: readonly string[], isTranscript: (path: string) => boolean): StudyFilesFound[] {
  const codebooks = files.filter((path) => isCodebookPath(baseName(path)));
  const sidecars = files.filter(isSidecarPath);
  const there = new Set(files);
  const named = new Set(
    files.filter((path) => mayBeTranscript(path) && !isCodebookPath(baseName(path))).filter(isTranscript),
  );
  const coded = sidecars.flatMap((sidecar) => {
    const known = transcriptOfSidecar(sidecar, (path) => named.has(path));
    return known ?? transcriptOfSidecar(sidecar, (path) => there.has(path)) ?? [];
  });
  const roots = new Map<string, string[]>([['', []]]);
  for (const path of codebooks) roots.set(path.slice(0, -CODEBOOK.length - 1), []);
  for (const path of new Set([...codebooks, ...sidecars, ...named, ...coded])) {
    const root = rootOf(path, roots);
    roots.get(root)?.push(root ? path.slice(root.length + 1) : path);
  }
  // Where there is nothing else such a file is another program's.
  const studies = [...roots].filter(([, paths]) => paths.length > 0);
  return studies.map(([root, paths]) => {
    const findings = FINDINGS_FILES.filter((path) => there.has(root ? `${root}/${path}` : path));
    return { root, paths: [...paths, ...findings] };
  });
}

/** The nearest of the folders above a file. */
function rootOf(path: string, roots: ReadonlyMap<string, unknown>): string {
  let folder = path;
  do folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
  while (folder && !roots.has(folder));
  return folder;
}
