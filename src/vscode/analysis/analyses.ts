import { StudySpeakers } from '../../core/speakers/studySpeakers';
import type { Analysis } from './analysis';
import { codeFrequencies } from './codeFrequencies';
import { codesBy } from './codesBy';
import { codeNetwork } from './codeNetwork';
import { codesTogether } from './codesTogether';
import { framework } from './framework';
import { keyWords } from './keyWords';
import { saturationFigure } from './saturationFigure';
import { speakersShare } from './speakersShare';
import { timelineFigure } from './timelineFigure';
import { wordFigure } from './wordFigure';

/** All that can be chosen on the Analysis page, in order. A new one is a file and an entry here. */
export function analyses(): readonly [Analysis, ...Analysis[]] {
  const speakers = new StudySpeakers();
  return [
    codeFrequencies(),
    codesBy(),
    codesTogether(),
    framework(),
    codeNetwork(),
    timelineFigure(),
    speakersShare(speakers),
    saturationFigure(),
    wordFigure(speakers),
    keyWords(speakers),
  ];
}
