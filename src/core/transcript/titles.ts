import { nameKey, namesTogether, siblingKey, wordsOf } from './names';

/** What stands over a part of a document or in front of a remark, and is nobody's name, with a number or without. */
const TITLES = new Set(
  [
    'abstract|action items|action item|actions|acknowledgements|acknowledgments|agenda|aim|aims|analysis|appendix|attendees',
    'audio|background|chapter|closing|code|codes|coding|comment|comments|conclusion|conclusions|consensus|consent|contents',
    'context|data|date|decision|decisions|definition|demographics|description|details|discussion|duration|edit|end|ending',
    'episode|example|examples|exhibit|figure|file|filename|findings|focus group|follow up|for example|hint|http|https',
    'important|instructions|interview|interviews|introduction|intro|item|keyword|keywords|language|laughter|length|link',
    'links|location|limitations|meeting|memo|metadata|method|methodology|methods|minutes|music|n.b.|nb|next steps|note|notes',
    'objective|objectives|outline|outro|overview|p.s.|page|part|participants|pause|place|present|project|ps|question|questions',
    'recorded|recording|reference|references|remark|remarks|resolution|resolutions|results|result|section|session|setting',
    'silence|source|sources|speakers|start|status|step|subject|subtitle|summary|table|tag|tags|theme|themes|time|timestamp',
    'tip|title|todo|topic|topics|transcribed by|transcriber notes|transcript|transcription|unit|url|venue|version|video',
    'warning|warm up|welcome|wrap up|to do|consensus/resolution',
    // What software comes with
    'added|api|article|pros|cons|arguments|author|authors|breaking changes|bug fixes|changed|changelog|changes|class|class method|code of conduct',
    'command|commits|configuration|config|const|contribute|contributing|contributors|copyright|credits|debug|default|defaults',
    'dependencies|deprecated|development|error|errors|event|events|example call|example file|examples|extends|faq|features',
    'file name|files|fixed|fixes|format|function|getting started|headers|info|install|installation|installing|issues|key',
    'license|licence|method name|module|name|notable changes|option|options|other notable changes|output|parameter',
    'parameters|params|path|performance|policy|port|preferred languages|properties|property|pull requests|purpose',
    'quick start|release|releases|removed|reporting security issues|requirements|required|return|returns|returned value|roadmap',
    'security|see also|settings|signature|size|stability|support|syntax|testing|tests|throws|trace|type|types|upgrade|usage',
    'use|using|value|values|warn|warnings|fatal|verbose|notice|notices|building|compatibility|documentation|docs|homepage',
    'maintainer|maintainers|repository|sponsors|tools|utilities|what’s changed|full changelog|new contributors|patch changes',
    'minor changes|major changes|updated dependencies|internal|improvements|feature|bugfixes|other changes|chores',
    'fix|feat|perf|pref|deps|chore|refactor|bugfix|breaking|breaking change|compatibility notes|removal|deprecation|eg|e.g.',
    'synopsis|prerequisites|flags|rules|goal|related links|true|false|ipv4|ipv6|onboarding|offboarding|macos|windows|linux',
    'unix|browser|node|constructor|constraints|input|issuer|suites|typescript examples|javascript examples',
    // Mails, recipes, forms, minutes
    'from|to|cc|bcc|sent|reply to|re|fwd|dear|regards|ingredients|serves|preparation|directions|makes|yield',
    'action|agreed|owner|due|deadline|motion|vote|present|absent|apologies|address|phone|telephone|email|e mail|fax|age',
    'gender|occupation|height|weight|weather|coffee|lunch|break|lunch break|coffee break|total|monday|tuesday',
    'wednesday|thursday|friday|saturday|sunday|january|february|march|july|september|october|november',
    'december|chorus|verse|refrain|content type|content length|host name|user agent|accept|server|client error',
    // French, German, Spanish
    'annexe|conclusions|contexte|durée|exemple|lieu|méthode|méthodes|objectifs|partie|remarque|résultats|résumé|sujet|thème',
    'anhang|beispiel|datum|dauer|einleitung|ergebnis|ergebnisse|fazit|frage|hinweis|ort|teil|thema|zusammenfassung',
    'ejemplo|fecha|lugar|métodos|nota|notas|tema|título|resumen|resultados|objetivos|parte',
    // Chinese
    '日期|时间|時間|地点|地點|备注|備註|主题|主題|摘要|结论|結論|附件|附录|附錄|说明|說明|注|註',
  ].flatMap((line) => line.split('|')),
);

/** Words that open a title of several words: `Interview with Ann`, `Part two`, `ERROR Server`. */
const OPENERS = new Set(
  'interview interviews transcript transcription session meeting part chapter section appendix episode theme question questions figure table notes agenda summary day week info debug warn warning error fatal'.split(
    ' ',
  ),
);

/** Short answers that a converter took for a heading, or that a transcriber put a colon behind. */
const ANSWERS = new Set(
  'yes|yeah|yep|no|nope|ok|okay|right|sure|exactly|absolutely|definitely|thanks|thank you|thank you so much|bye|bye bye|hello|hi|well|so|and|but|or|um|uh|hmm|mm|mhm|mm-hmm|uh-huh|great|good|perfect|alright|all right|oui|non|merci|ja|nein|danke|sí|gracias'.split(
    '|',
  ),
);

/** Words that open a sentence and no name, when more words follow. */
const SENTENCE_OPENERS = new Set(
  'a an and are as because but by can did do does for from he her here his how i if in is it like my not of on one or our she so some that their then there these they this those to was we were what when where which while who why with would yes you your et mais donc je tu il elle nous vous ils elles on est que qui ich du er sie wir und aber'.split(
    ' ',
  ),
);

/** Titles of parts that may also be how an interview names its two sides, where they return: `Question: … Answer: …`. */
const SIDES = new Set(['question', 'answer', 'frage', 'antwort', 'réponse']);

/** Whether a name that returns is still nobody's: a part of a document, a remark, a short answer, an opening sentence. */
export function isTitle(name: string): boolean {
  const key = nameKey(name);
  if (SIDES.has(key)) return false;
  if (ANSWERS.has(key) || TITLES.has(key) || TITLES.has(siblingKey(name))) return true;
  const words = wordsOf(key);
  const first = words[0] ?? '';
  if (words.length > 1 && (OPENERS.has(first) || SENTENCE_OPENERS.has(first))) return true;
  const parts = namesTogether(name);
  return parts?.every((part) => TITLES.has(nameKey(part))) ?? false;
}
