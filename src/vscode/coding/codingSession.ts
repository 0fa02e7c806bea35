import type { LogOutputChannel } from 'vscode';
import type { Studies } from '../study/studies';
import type { CodingHistory } from './codingHistory';
import type { OneAtATime } from './oneAtATime';
import type { RecentCodes } from './recentCodes';

/** What the coding commands share. */
export interface CodingSession {
  readonly studies: Studies;
  readonly history: CodingHistory;
  readonly recent: RecentCodes;
  /** All that writes codings goes through here. */
  readonly writes: OneAtATime;
  readonly log: LogOutputChannel;
}
