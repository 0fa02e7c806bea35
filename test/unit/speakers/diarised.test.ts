import assert from 'node:assert/strict';
import { isDiarised } from '../../../src/core/speakers/diarised';

describe('isDiarised', () => {
  it('knows what only tells the voices of a recording apart', () => {
    for (const name of [
      'SPEAKER_02',
      'Speaker 1',
      'Speaker',
      'speaker B',
      'spk_0',
      'Unknown',
      'UNKNOWN SPEAKER 3',
      'Unidentified male',
      'Unknown woman',
      'Sprecherin 2',
      'Locuteur 1',
      '说话人 1',
      '话者'.replace('话', '話'),
      '?',
      '???',
    ])
      assert.equal(isDiarised(name), true, name);
  });

  it('isn’t fooled by people and their parts', () => {
    for (const name of [
      'Ann',
      'P01',
      'Interviewer 2',
      'Speaker Ann',
      'Mr. Speaker',
      'Man',
      'Ann?',
      'Voiceover',
      'B',
      '',
    ])
      assert.equal(isDiarised(name), false, name);
  });
});
