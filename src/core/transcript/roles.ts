import { siblingKey, withoutParentheses, wordsOf } from './names';

/** Roles that people have in an interview, as transcripts write them. */
const ROLES = new Set(
  [
    'interviewer interviewee moderator facilitator participant respondent researcher speaker host cohost guest presenter',
    'panelist panellist informant observer narrator investigator examiner notetaker audience interpreter translator',
    'therapist patient client student teacher chair chairperson coach caller witness videographer clerk bailiff',
    // French
    'intervieweur intervieweuse enquêteur enquêtrice enquêté enquêtée interviewé interviewée participante modérateur',
    'modératrice animateur animatrice chercheur chercheuse répondant répondante locuteur locutrice',
    // German
    'interviewerin moderatorin befragte befragter teilnehmer teilnehmerin sprecher sprecherin interviewte interviewter',
    'forscher forscherin proband probandin',
    // Spanish, Portuguese, Italian
    'entrevistador entrevistadora entrevistado entrevistada moderador moderadora investigador investigadora',
    'encuestador encuestadora locutor locutora hablante pesquisador pesquisadora mediador mediadora',
    'intervistatore intervistatrice intervistato intervistata moderatore moderatrice partecipante ricercatore',
    // Dutch
    'geïnterviewde deelnemer onderzoeker',
    // Russian
    'интервьюер респондент модератор участник',
    // Chinese, Japanese
    '主持人 采访者 採訪者 受访者 受訪者 访谈者 訪談者 记者 記者 参与者 參與者 インタビュアー 司会 司会者 参加者 回答者 聞き手 話し手',
  ].flatMap((line) => line.split(' ')),
);

/** The roles of those who ask. */
const ASKING = new Set(
  (
    'interviewer moderator facilitator researcher host cohost presenter investigator examiner ' +
    'intervieweur intervieweuse enquêteur enquêtrice modérateur modératrice animateur animatrice chercheur chercheuse ' +
    'interviewerin moderatorin forscher forscherin ' +
    'entrevistador entrevistadora moderador moderadora investigador investigadora encuestador encuestadora pesquisador ' +
    'pesquisadora mediador mediadora intervistatore intervistatrice moderatore moderatrice ricercatore onderzoeker ' +
    'интервьюер модератор 主持人 采访者 採訪者 访谈者 訪談者 记者 記者 インタビュアー 司会 司会者 聞き手'
  ).split(' '),
);

const MODIFIERS = new Set(
  'unknown unidentified male female lead co main first second third other another new old younger older the research group'.split(
    ' ',
  ),
);

/**
 * Whether a name is a plain role, numbered or not: `Interviewer`, `Interviewee1`, `SPEAKER_04`, `Participant B`,
 * `Unknown speaker`, `Moderator (Ann)`. Such a name is a speaker's even where it is seen once.
 */
export function isRole(name: string): boolean {
  return roleIn(name, ROLES);
}

/** Whether a name, or a role that the codebook gives, is that of somebody who asks: `Interviewer 2`, `Moderator (Ann)`. */
export function isAsking(name: string): boolean {
  return roleIn(name, ASKING);
}

/** The role that a name says somebody has, in small letters and without a number: `interviewer` of `Interviewer 2`. */
export function roleOfName(name: string): string | undefined {
  const role = roleWord(name);
  return role !== undefined && ROLES.has(role) ? role : undefined;
}

function roleIn(name: string, roles: ReadonlySet<string>): boolean {
  const role = roleWord(name);
  return role !== undefined && roles.has(role);
}

/** The last word of a name that has nothing else in it but what may stand before a role. */
function roleWord(name: string): string | undefined {
  const words = [...wordsOf(siblingKey(withoutParentheses(name.normalize('NFC'))))];
  if (words.length > 1 && words.at(-1)?.length === 1) words.pop();
  const role = words.pop();
  return words.every((word) => MODIFIERS.has(word)) ? role : undefined;
}
