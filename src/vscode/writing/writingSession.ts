import type { LogOutputChannel } from 'vscode';
import type { Studies } from '../study/studies';
import type { CodingHistory } from './codingHistory';
import type { OneAtATime } from './oneAtATime';

/** What all share that change a study's files. */
export interface WritingSession {
  readonly studies: Studies;
  readonly history: CodingHistory;
  /** All that writes codings goes through here. */
  readonly writes: OneAtATime;
  readonly log: LogOutputChannel;
}
