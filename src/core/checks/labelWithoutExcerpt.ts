import type { Rule } from './rule';

/** An inline label that codes nothing, since no paragraph stands above it in its turn. */
export const labelWithoutExcerpt: Rule = {
  code: 'label-without-excerpt',
  severity: 'warning',
  summary: 'An inline label has no excerpt.',
  help: 'A label codes the paragraph above it in the same turn, and there is none. Move the label below what it codes, or remove it.',

  inTranscript: ({ path, transcript }) =>
    transcript.labels.flatMap(({ code: label, range, excerpt }) => {
      if (excerpt) return [];
      const { code, severity } = labelWithoutExcerpt;
      const message = 'The label “{0}” codes nothing: no paragraph stands above it in its turn.';
      return [{ path, problem: { code, message, args: [label], severity, range } }];
    }),
};
