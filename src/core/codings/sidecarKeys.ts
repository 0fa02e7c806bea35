/** The keys that a sidecar has; any others are kept and mean nothing here. */
export const SIDECAR_KEYS = {
  transcript: 'transcript',
  coder: 'coder',
  memo: 'memo',
  codings: 'codings',
  declined: 'declined',
} as const;

/** The keys of a coding, in the order in which they are written. */
export const CODING_KEYS = {
  id: 'id',
  codes: 'codes',
  at: 'at',
  quote: 'quote',
  hash: 'hash',
  context: 'context',
  memo: 'memo',
  from: 'from',
  coded: 'coded',
  reason: 'reason',
  conflict: 'conflict',
} as const;

/** The keys of an entry of `declined`, in the order in which they are written. */
export const DECLINED_KEYS = {
  id: 'id',
  codes: 'codes',
  from: 'from',
  reason: 'reason',
  conflict: 'conflict',
} as const;

/** The keys of what is a map in a coding. */
export const HASH_KEYS = { words: 'words', length: 'length', before: 'before', after: 'after' } as const;
export const CONTEXT_KEYS = { speaker: 'speaker', before: 'before', after: 'after' } as const;
export const CONFLICT_KEYS = {
  codes: 'codes',
  at: 'at',
  quote: 'quote',
  hash: 'hash',
  memo: 'memo',
  removed: 'removed',
} as const;
