import type { RecentCodes } from './recentCodes';
import type { WritingSession } from './writingSession';

/** What the features share. */
export interface CodingSession extends WritingSession {
  readonly recent: RecentCodes;
}
