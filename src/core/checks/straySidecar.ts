import { baseName } from '../project/studyPaths';
import { START_OF_TEXT } from '../text/position';
import type { FoundProblem, Rule } from './rule';

/** A sidecar that stands beside no transcript. */
export const withoutTranscript: Rule = {
  code: 'no-transcript',
  severity: 'warning',
  summary: 'There is no transcript beside a sidecar.',
  help: 'Its codings are kept but can’t be shown. Move the file beside its transcript, or name it for it.',

  inStudy: (study) =>
    [...study.sidecarsWithoutTranscript()].map((path): FoundProblem => {
      const { code, severity } = withoutTranscript;
      const message = 'There is no transcript beside {0}; its codings are kept but can’t be shown.';
      return { path, problem: { code, message, args: [baseName(path)], severity, range: START_OF_TEXT } };
    }),
};

/** A sidecar that names another transcript than the one that it stands beside. */
export const otherTranscript: Rule = {
  code: 'other-transcript',
  severity: 'hint',
  summary: 'A sidecar names another transcript than the one that it stands beside.',
  help: 'The file’s name counts. Write the transcript’s name under “transcript”, or move the file.',

  inStudy: (study) =>
    [...study.sidecarsOfOthers()].map(({ path, transcript, named }): FoundProblem => {
      const { code, severity } = otherTranscript;
      const message = 'These codings stand beside {0}, but name {1} as their transcript.';
      return { path, problem: { code, message, args: [baseName(transcript), named], severity, range: START_OF_TEXT } };
    }),
};
