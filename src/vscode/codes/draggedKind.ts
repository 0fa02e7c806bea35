/** The kind of what is dragged from the Codes view: the one that the editor gives to a view, with its id in small letters. */
export const DRAGGED_CODES = 'application/vnd.code.tree.transcriptcoding.codes';
