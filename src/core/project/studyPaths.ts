import type { SidecarOwner } from '../codings/sidecarEdits';

/**
 * Which file of a study is what, told by its path. Paths are relative to the study's folder, parts joined by `/`.
 */

export const CODEBOOK = 'codebook.yaml';
const SIDECAR_END = '.codes.yaml';

/** The file in a study's folder that queries are saved in. */
export const QUERIES_FILE = 'queries.yaml';

/** The file in a study's folder that the summaries of its framework matrix are in. */
export const FRAMEWORK_FILE = 'framework.yaml';

/** The files in a study's folder that hold what is made of its codings. */
export const FINDINGS_FILES: readonly string[] = [QUERIES_FILE, FRAMEWORK_FILE];

export function isCodebookPath(path: string): boolean {
  return path === CODEBOOK;
}

export function isSidecarPath(path: string): boolean {
  return path.endsWith(SIDECAR_END);
}

export function isFindingsPath(path: string): boolean {
  return FINDINGS_FILES.includes(path);
}

/** Whether a file may be a transcript: its path doesn't say that it is something else. */
export function mayBeTranscript(path: string): boolean {
  return !isCodebookPath(path) && !isSidecarPath(path) && !isFindingsPath(path);
}

/** Where the codings of a transcript are: `p12.md.codes.yaml`, or for a coder's own `p12.md.rached.codes.yaml`. */
export function sidecarPath(transcript: string, coder: string | undefined): string {
  const slug = coderSlug(coder ?? '');
  return transcript + (slug ? `.${slug}` : '') + SIDECAR_END;
}

/** What a new sidecar says of itself; only a coder's own file names the coder. */
export function sidecarOwner(transcript: string, coder: string | undefined): SidecarOwner {
  return { transcript: baseName(transcript), ...(coder && coderSlug(coder) ? { coder } : {}) };
}

/**
 * The transcript that a sidecar stands beside: the name before `.codes.yaml` when there is such a transcript, else that name
 * without its last part, which is then the coder's. Nothing when there is neither.
 */
export function transcriptOfSidecar(sidecar: string, isTranscript: (path: string) => boolean): string | undefined {
  const whole = sidecar.slice(0, -SIDECAR_END.length);
  if (isTranscript(whole)) return whole;
  const before = transcriptBeforeCoder(sidecar);
  return before !== undefined && isTranscript(before) ? before : undefined;
}

/** The transcript that a sidecar would stand beside if the last part of its name were a coder's. */
export function transcriptBeforeCoder(sidecar: string): string | undefined {
  const whole = sidecar.slice(0, -SIDECAR_END.length);
  const dot = whole.lastIndexOf('.');
  return dot > whole.lastIndexOf('/') ? whole.slice(0, dot) || undefined : undefined;
}

/** The coder that a sidecar's name gives, for a file that doesn't say it itself. */
export function coderOfSidecar(sidecar: string, transcript: string): string | undefined {
  return sidecar.slice(transcript.length + 1, -SIDECAR_END.length) || undefined;
}

/** A coder's name as a part of a file name: letters and digits of any script, everything else a hyphen. */
export function coderSlug(coder: string): string {
  return coder
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `localeCompare` with options takes thirty times as long: it makes one of these each time. */
const BY_NUMBER = new Intl.Collator(undefined, { numeric: true });

/** Paths as people sort them: `p2` before `p10`. */
export function comparePaths(a: string, b: string): number {
  return BY_NUMBER.compare(a, b);
}
