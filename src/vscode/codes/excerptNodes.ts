import { consensusLast } from '../../core/coders/counted';
import { excerptsIn } from '../../core/project/codeTree';
import type { CodesExcerpt, CodesTranscript } from './codesNode';
import { numbered } from './nodeId';

/** A code's excerpts in a transcript: those that coders have given it, and after them what they have agreed on. */
export function excerptNodes({ folder, code, path }: CodesTranscript): CodesExcerpt[] {
  const excerpts = consensusLast(excerptsIn(folder.study, code, path));
  return numbered<CodesExcerpt>(excerpts.map((coding) => ({ kind: 'excerpt', folder, code, path, coding, nth: 0 })));
}
