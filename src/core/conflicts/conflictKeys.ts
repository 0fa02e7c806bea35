/** The key under which an entry has what the other side of a merge says. */
export const CONFLICT = 'conflict';

/** In it: the other side had removed what this one changed. */
export const REMOVED = 'removed';

/** In it: the name of the code under which the other side has put this one; empty for none. */
export const PARENT = 'parent';

/** Fields of prose, of which several versions can stand below each other. */
export const PROSE: ReadonlySet<string> = new Set(['memo', 'description']);
