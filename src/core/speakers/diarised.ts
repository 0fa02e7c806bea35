import { siblingKey, wordsOf } from '../transcript/names';

/** What programs call a voice that they have told from others, and transcribers one that they couldn't name. */
const VOICES = new Set(
  (
    'speaker spk spkr voice sprecher sprecherin locuteur locutrice locutor locutora hablante falante parlante spreker ' +
    'спикер говорящий 说话人 說話人 发言人 發言人 話者 화자'
  ).split(' '),
);
const NOBODY = new Set(
  (
    'unknown unidentified unbekannt unbekannter unbekannte inconnu inconnue desconocido desconocida desconhecido ' +
    'desconhecida sconosciuto sconosciuta onbekend onbekende неизвестный 未知 不明'
  ).split(' '),
);
const BESIDE = new Set(['male', 'female', 'man', 'woman', 'person', 'voice']);

/**
 * Whether a name says only which voice it was in its recording: `SPEAKER_02`, `Speaker 1`, `Speaker B`, `spk_0`, `Unknown`,
 * `Unidentified male`, `??`. In another file the same name is somebody else's.
 */
export function isDiarised(name: string): boolean {
  if (/^\?+$/.test(name)) return true;
  const words = [...wordsOf(siblingKey(name.normalize('NFC')))];
  if (words.length > 1 && words.at(-1)?.length === 1) words.pop();
  const isVoice = (word: string) => VOICES.has(word) || NOBODY.has(word);
  return words.some(isVoice) && words.every((word) => isVoice(word) || BESIDE.has(word));
}
