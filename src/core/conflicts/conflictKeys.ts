/** The key under which an entry has what the other side of a merge says. */
export const CONFLICT = 'conflict';

/** In it: the other side had removed what this one changed. */
export const REMOVED = 'removed';
