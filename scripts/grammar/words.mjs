const words = (lines) => lines.flatMap((line) => line.split('|'));

/** Roles that are also written in small letters. */
export const ROLES = words([
  'unknown speaker|unknown|interviewee|interviewer|moderator|facilitator|participant|respondent|informant|speaker|researcher',
  'host|guest|narrator|translator|interpreter|enquêteur|enquêtrice|interviewée|interviewé|entrevistadora|entrevistadore',
  'entrevistador|entrevistada|entrevistado|p|q|r|s|i|a',
]);

/** What stands before a name, with a full stop behind it. */
export const ABBREVIATIONS = words(['dr|dra|mr|mrs|ms|mx|mme|mlle|prof|st|sr|sra|jr|fr|rev|hon|sen|gen|lt|capt']);

/** What joins the parts of a name, in small letters. */
export const PARTICLES = words(['al|bin|da|das|de|del|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu']);

/** What joins two names. */
export const AND = words(['and|et|und|e|en']);

/** What titles begin with, and no name does. */
export const TITLES = words([
  'abstract|agenda|appendix|attendees|background|chapter|conclusion|conclusions|consensus|contents|date|details|discussion',
  'findings|focus group|introduction|intro|interview|links|location|meeting|memo|metadata|method|methods|note|notes|outline',
  'overview|part|participants|question|questions|recording|references|resolution|resolutions|results|section|session',
  'setting|speakers|summary|theme|themes|time|title|topic|topics|transcript|transcription|transcripts|entretien|entrevue',
  'entrevista|welcome',
]);

/** What often stands before a colon at the start of a line, and is nobody. */
export const REMARKS = words([
  'actually|also|and|because|but|date|duration|example|examples|file|first|for example|hence|however|i mean|i|interview',
  'like|location|no|note|notes|now|oh|ok|okay|participants|place|project|question is|recorded|recording|remember|right|so',
  'source|subject|suggestion|suggestions|summary|then|time|title|topic|transcript|well|yeah|yep|yes',
  '時間|时间|地點|地点|日期|日時|場所|主題|主题',
]);

/** How words begin that say what is heard beside the talk, or that the transcriber couldn't write it. */
export const SOUNDS = words([
  'inaudib|unintelligible|indecipherable|undecipherable|unclear|crosstalk|cross-talk|overlap|laugh|chuckl|giggl|snicker|sigh',
  'cough|sneez|sniff|cry|cries|crie|sob|yawn|gasp|groan|whisper|mumbl|hum|paus|silen|applau|clap|cheer|music|nois|ring|beep',
  'knock|background|gestur|nod|smil|shrug|point|affirmative|negative|redact|anonymi[sz]ed|break|interrupt|recording|tape|rire',
  'soupir|incompréhensible|lach|seufz|schweig|unverständlich|unverstaendlich|risa|riso|ríe|suspir|ininteligible',
  'incomprensible|笑|沉默|停頓|停顿|嘆|叹|聽不清|听不清|掌聲|掌声|無法辨識|沈黙|聞き取れ',
]);

/** Sounds and short answers that are said with a hyphen and are no code: regular expressions. */
export const UTTERANCES = words([
  'm{1,8}|m{0,8}h{1,8}m{0,8}|u{1,8}[hm]{1,8}|hu[hm]{1,8}|a{1,8}h{0,8}|h[aeio]{1,8}h{0,8}|o{1,8}h{1,8}|e{1,8}[hr]{0,8}|nu{1,8}h',
  'ye{1,8}ah|ye{1,8}[sp]|na{1,8}h{0,8}|no{1,8}|ok|okay|aw{1,8}|tsk|blah|bye',
]);

/** Words that make numbers when hyphens join them. */
export const NUMBERS = words([
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen',
  'nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|first|second|third|fourth|fifth|half',
  'quarter|quarters|thirds|and|to|something|odd|ish',
]);

/** Words with a hyphen that people answer with. */
export const HYPHENATED = words([
  'e-mail|t-shirt|x-ray|wi-fi|covid-19|long-term|short-term|part-time|full-time|well-known|face-to-face|one-on-one|day-to-day',
  'vice-versa|hip-hop|follow-up|check-in|co-founder|ice-cream|peut-être|là-bas|rendez-vous|self-explanatory|hands-on|real-time',
]);
