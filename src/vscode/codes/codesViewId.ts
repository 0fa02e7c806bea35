/** The Codes view, as `package.json` names it. */
export const CODES_VIEW = 'transcriptCoding.codes';
