import type { Studies } from '../study/studies';
import type { CodingHistory } from './codingHistory';
import type { RecentCodes } from './recentCodes';

/** What the coding commands share. */
export interface CodingSession {
  readonly studies: Studies;
  readonly history: CodingHistory;
  readonly recent: RecentCodes;
}
