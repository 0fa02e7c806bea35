import type { RecentCodes } from './recentCodes';
import type { WritingSession } from '../writing/writingSession';

/** What the features share. */
export interface CodingSession extends WritingSession {
  readonly recent: RecentCodes;
}
