import { START_OF_TEXT } from '../text/position';
import { UnreadableFileError } from '../yaml/unreadableFile';

/** A file in which names can't be changed without changing more, or less: an anchor stands for them elsewhere, or they fill several lines. */
export function notEditable(path: string): UnreadableFileError {
  return new UnreadableFileError(
    {
      code: 'yaml-not-editable',
      message:
        'This can only be changed by hand: it is shared with another place (*name), or laid out in an unusual way.',
      severity: 'error',
      range: START_OF_TEXT,
    },
    path,
  );
}
