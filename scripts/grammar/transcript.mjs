import { oneOf } from './oneOf.mjs';
import {
  ABBREVIATIONS,
  AND,
  HYPHENATED,
  NUMBERS,
  PARTICLES,
  REMARKS,
  ROLES,
  SOUNDS,
  TITLES,
  UTTERANCES,
} from './words.mjs';

// Regular expressions that several rules share. Whatever is repeated is bounded, or atomic. Those in capitals with a group around
// them are captured.

/** Never matches, at no cost: no line that is tried is so long. */
const NEVER = String.raw`\G\x{FFFF}{999}`;
/** A line's beginning. Only there, where `\G` holds, are its rules tried, and once, however long the line is. */
const START = String.raw`\G {0,3}`;
const SPACE = String.raw`[ \t\x{A0}\x{202F}\x{3000}]`;
const MARKS = String.raw`(\*{1,3}|_{1,3})`;

const CLOCK = String.raw`(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-5][0-9](?:[.,:][0-9]{1,3})?`;
const CUE_TIME = String.raw`((?:[0-9]{1,3}:){0,2}[0-9]{1,6}(?:[.,][0-9]{1,3})?)`;
const CUE_TIMES = String.raw`${CUE_TIME}[ \t]{1,3}(-->)[ \t]{1,3}${CUE_TIME}`;
const TO = String.raw` ?(?:-->|[-–—]) ?`;
const TIME = String.raw`(\\?[\[(（]?${CLOCK}(?:${TO}${CLOCK})?\\?[\])）]?)`;

const ABBREVIATION = String.raw`(?:\p{Lu}|(?i:${oneOf(ABBREVIATIONS)}))\.`;
const LETTERS = String.raw`(?>[\p{L}\p{M}\p{N}'’・·-]{0,39}(?:_[\p{L}\p{N}]{1,20}){0,2})`;
const FIRST_WORD = String.raw`(?:[\p{Lu}\p{Lt}\p{Lo}]${LETTERS}(?!\.)|${ABBREVIATION})`;
const NEXT_WORD = String.raw`(?:(?:${oneOf(PARTICLES)}) ){0,2}(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]${LETTERS}(?!\.)|${ABBREVIATION})`;
const BETWEEN = String.raw`(?: ?[/&+] ?|, | (?:${oneOf(AND)} )?)`;
const ROLE = String.raw`(?i:${oneOf(ROLES)})(?: ?[0-9]{1,3})?(?![\p{L}\p{N}])`;
/** Up to five words, each with a capital, a digit or a letter of a script without capitals, of which a sentence has more. */
const NAME = String.raw`(?:(?!\p{Lo}{13})${FIRST_WORD}(?:${BETWEEN}${NEXT_WORD}){0,4}|${ROLE}|\?{1,3})`;
const NAME_AND_MORE = String.raw`(${NAME}(?: ?[(（][\p{L}\p{N}][^()（）0-9]{0,29}[)）])?)`;
const NO_TITLE = String.raw`(?!(?i:${oneOf(TITLES)})(?!\p{L}))`;
const NO_REMARK = String.raw`(?!(?i:${oneOf(REMARKS)})${SPACE}?[:：])`;

/** What stands alone on its line: each with a group around it, and around its parts. */
const LABEL = String.raw` {0,3}(?=(?>[\p{L}\p{M}\p{N}]{1,40})[-‐‑_/])(?=[^\s_‐‑-]{1,100}[_‐‑-])(?=\S{0,100}\p{L}\p{M}?\p{L})(?!${spokenWithHyphens()}[ \t]*$)((?>[\p{L}\p{M}\p{N}]{1,40})(?>(?:[-‐‑_/][\p{L}\p{M}\p{N}]{1,40}){1,20}))`;
const NAME_AND_TIME = String.raw`(${MARKS}?${NAME_AND_MORE}${MARKS}?[ \t]{1,10}${TIME})`;
const LONE_ASIDE = String.raw`(\([^()]{1,80}\)|（[^（）]{1,80}）|【[^【】]{1,80}】)`;
const NAME_AND_BREAK = String.raw`((${FIRST_WORD}(?: ${NEXT_WORD}){1,3})(?=  $))`;

/** With what begins what #inline looks for, and a colon: some characters of a set. */
const SIGNS = String.raw`\[(（【\\*_${'`'}<{#:：`;

/**
 * What few lines are, and the rules for it. Only behind the pattern that says so, which is short and goes over a line once, are the rules
 * looked for, and compiled: compiling long rules for every line would make the first line so slow that VS Code leaves it without colours.
 */
const SELDOM = [
  { line: String.raw`\|`, rules: ['cell'] },
  { line: String.raw` {0,3}(?=${letterOr()})[^\s_‐‑-]{1,100}[_‐‑-]\S{1,900}[ \t]{0,20}\n`, rules: ['label'] },
  {
    line: String.raw`(?![0-9])(?=${letterOr('*_?')})(?:${endsWithTime()}|${endsWithBreak()})`,
    rules: ['nameAlone', 'question'],
  },
  { line: String.raw` {0,3}[0-9]|[ \t]{0,40}[QA]\.[ \t]`, rules: ['question', 'timeFirst'] },
];

/** A line on which no rule could find anything: words without a sign, the first of which is no code. */
const ONLY_WORDS = String.raw`(?![QA]\.|[|>0-9])[^\s/‐‑${SIGNS}-]++(?=[ \n])(?!.*www\.)[^${SIGNS}\n]*+(?<!  )\n`;

const BOLD = 'punctuation.definition.bold';
const COLON = 'punctuation.separator.speaker';
const HASHES = 'punctuation.definition.heading';
const CELL = 'punctuation.separator.table';
const TAG = 'punctuation.definition.tag';
const SPEAKER = 'entity.name.type.speaker';
const TIMESTAMP = 'constant.numeric.timestamp';
const BRACKET = 'punctuation.definition.timestamp';
const CUE_SCOPES = [TIMESTAMP, 'punctuation.separator.timestamp', TIMESTAMP];
const MARK = 'comment.block.mark';
const ASIDE = 'comment.block.aside';
const URL = 'markup.underline.link';

/** The grammar as data. */
export const transcriptGrammar = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Transcript',
  scopeName: 'text.transcript',
  comment:
    'Written by scripts/writeGrammar.mjs; change scripts/grammar/transcript.mjs. Every rule reads one line, and no rule may take longer than the line is long (test/unit/grammar/hostile.test.ts).',
  patterns: [
    include('frontMatter'),
    { match: String.raw`\AWEBVTT\b.*$`, name: scopes('keyword.other.header') },
    include('text'),
  ],
  repository: {
    text: {
      comment:
        'All of a text, or what is below its front matter: a rule that each line goes on with, which makes the beginning of each line a \\G. A rule within it is for one line, which the next line ends: nothing is then looked for at the end of a line, where #line would be compiled once more, without \\G.',
      begin: '(?=)',
      while: '^',
      patterns: [include('line')],
    },
    line: {
      comment:
        'What a line begins with, or is. All of it begins with a \\G: Oniguruma then looks at one place of the line only. What follows is read by #inline, which few rules look for, and in which every rule begins with an ASCII character or a fixed string: Oniguruma then hops from one to the next.',
      patterns: [
        include('speaker'),
        { comment: 'Most lines: none of the rules below is tried for them.', begin: `\\G${ONLY_WORDS}`, while: NEVER },
        seldom(' {0,3}#', 'headingOfSpeaker', 'heading'),
        {
          comment: 'All others but blank ones.',
          begin: String.raw`\G(?=[^\n])`,
          while: NEVER,
          patterns: [include('seldom')],
        },
      ],
    },
    seldom: {
      patterns: [
        include('cue'),
        include('aside'),
        include('cueInBrackets'),
        include('voice'),
        include('tags'),
        ...SELDOM.map(({ line, rules }) => seldom(line, ...rules)),
        line(String.raw`\G`),
      ],
    },
    frontMatter: {
      comment: 'YAML between two lines of three hyphens, at the very start of the file only.',
      begin: String.raw`\A(?=-{3}[ \t]*$)`,
      end: String.raw`^(-{3}|\.{3})[ \t]*$`,
      endCaptures: captures('punctuation.definition.end.frontmatter'),
      applyEndPatternLast: true,
      patterns: [
        {
          begin: String.raw`\A(-{3})[ \t]*$`,
          beginCaptures: captures('punctuation.definition.begin.frontmatter'),
          while: String.raw`^(?!(?:-{3}|\.{3})[ \t]*$)`,
          contentName: scopes('meta.embedded.block.frontmatter'),
          patterns: [{ include: 'source.yaml' }, include('frontMatterKey')],
        },
      ],
    },
    frontMatterKey: {
      comment: 'For where no YAML grammar is installed.',
      match: String.raw`^([\w-]+)(:)(?=[ \t]|$)`,
      captures: captures('entity.name.tag.frontmatter', 'punctuation.separator.key-value.frontmatter'),
    },
    cue: {
      comment: 'The times of a subtitle and what else its line says of it, or its number alone on its line.',
      begin: String.raw`${START}(?:(${CUE_TIMES}).*|([0-9]{1,6})[ \t]*)$`,
      while: NEVER,
      beginCaptures: captures('meta.cue', ...CUE_SCOPES, 'constant.numeric.cue'),
    },
    cueInBrackets: {
      comment: 'The times of a stretch in brackets before what is said, as Whisper writes them.',
      ...line(String.raw`\G(\[)${CUE_TIMES}(\])`, 'meta.cue', BRACKET, ...CUE_SCOPES, BRACKET),
    },
    speaker: {
      comment:
        'A name and a colon at the start of a line, with or without bold, and with a time before or after the name; a quotation or tags may be before it. The colon is followed by a space (a full-width one needs none), so that neither "http:" nor "14:04" is one.',
      ...line(
        String.raw`${START}((?:>[ \t]?){1,3})?((?:\{[^{}]{1,80}\}|<[^<>]{1,80}>){1,3})?${MARKS}?(?:${TIME}[ \t]{1,3})?${MARKS}?${NO_REMARK}${NAME_AND_MORE}${MARKS}?(?:[ \t]{1,3}${TIME})?${SPACE}?(?:(:)${MARKS}?(?=${SPACE}|$)|(：)${MARKS}?)`,
        'markup.heading.speaker',
        'punctuation.definition.quote.begin.markdown',
        TAG,
        BOLD,
        TIMESTAMP,
        BOLD,
        SPEAKER,
        BOLD,
        TIMESTAMP,
        COLON,
        BOLD,
        COLON,
        BOLD,
      ),
    },
    label: {
      comment:
        'A code alone on its line: letters and digits joined by hyphens or underscores. Sounds (Mm-hmm), numbers (Twenty-five), what is begun again or spelt (Y-yes, Bye-bye, A-B-C), dates and a few common words are speech.',
      begin: String.raw`\G${LABEL}[ \t]{0,20}\n`,
      while: NEVER,
      beginCaptures: captures(undefined, 'entity.name.tag.label'),
    },
    aside: {
      comment: 'An aside that fills its line.',
      begin: String.raw`\G(?!\\?[\[(（]${CLOCK})${LONE_ASIDE}[ \t]{0,20}\n`,
      while: NEVER,
      beginCaptures: captures(ASIDE),
    },
    nameAlone: {
      comment:
        'A name that fills its line, with a time after it, or of several words with the two spaces of a hard line break after it.',
      begin: String.raw`\G${NO_TITLE}(?:${NAME_AND_TIME}|${NAME_AND_BREAK})[ \t]{0,20}\n`,
      while: NEVER,
      beginCaptures: captures(
        'markup.heading.speaker',
        BOLD,
        SPEAKER,
        BOLD,
        TIMESTAMP,
        'markup.heading.speaker',
        SPEAKER,
      ),
    },
    headingOfSpeaker: {
      comment: 'A heading that reads like a name, and not like one of the words that titles begin with.',
      begin: String.raw`${START}(#{1,6})[ \t]+${MARKS}?${NO_TITLE}${NAME_AND_MORE}(?: ${TIME})?${SPACE}?([:：])?${MARKS}?${SPACE}?([:：])?(?: ${TIME})?([ \t#]*)$`,
      name: scopes('markup.heading.speaker'),
      while: NEVER,
      beginCaptures: captures(HASHES, BOLD, SPEAKER, TIMESTAMP, COLON, BOLD, COLON, TIMESTAMP, HASHES),
    },
    heading: {
      patterns: [
        {
          comment:
            'A sentence that a converter took for a heading: it begins with a small letter or ends like a sentence. It is speech, so only its # is told apart.',
          begin: String.raw`${START}(#{1,6})[ \t]+(?=[*_]{0,3}\p{Ll}|.*[.!?;,…。！？；，][ \t*_#]*$)`,
          beginCaptures: captures(HASHES),
          while: NEVER,
          name: scopes('meta.sentence'),
          patterns: [include('inline')],
        },
        {
          comment: 'Any other heading.',
          begin: String.raw`${START}(#{1,6})[ \t]+(?=\S)`,
          beginCaptures: captures(HASHES),
          while: NEVER,
          name: scopes('markup.heading.title'),
          contentName: scopes('entity.name.section'),
          patterns: [include('inline')],
        },
      ],
    },
    cell: {
      comment: 'A table row of speaker, time and text, or of time, speaker and text.',
      ...line(
        String.raw`\G(\|) {0,40}(?:(${NAME}) {0,40}(\|) {0,40}(${CLOCK})|(${CLOCK}) {0,40}(\|) {0,40}(${NAME})) {0,40}(\|)`,
        undefined,
        CELL,
        SPEAKER,
        CELL,
        TIMESTAMP,
        TIMESTAMP,
        CELL,
        SPEAKER,
        CELL,
      ),
    },
    voice: {
      comment: 'WebVTT names the voice of a cue in a tag.',
      ...line(String.raw`\G(<v(?:\.[\w.-]{1,40})?[ \t])([^<>]{1,80})(>)`, undefined, TAG, SPEAKER, TAG),
    },
    tags: {
      comment: 'What a subtitle says of its font and place.',
      ...line(String.raw`\G((?:\{\\[^{}]{1,80}\}|</?(?:[biu]|font)(?: [^<>]{0,80})?>){1,3})`, undefined, TAG),
    },
    question: {
      comment: 'Q. and A., as courts write them.',
      ...line(String.raw`\G[ \t]{0,40}([QA])(\.)(?=[ \t])`, 'markup.heading.speaker', SPEAKER, COLON),
    },
    timeFirst: {
      comment: 'Hours or seconds left out: only at the start of a line, as "at 3:30" is speech.',
      ...line(String.raw`${START}([0-9]{1,3}:[0-5][0-9](?:[.,][0-9]{1,3})?)(?=[ \t]|$)`, undefined, TIMESTAMP),
    },
    inline: {
      patterns: [
        include('special'),
        { match: String.raw`https?://${link()}`, name: scopes(URL) },
        { match: String.raw`(?<![\p{L}\p{N}])www\.${link()}`, name: scopes(URL) },
      ],
    },
    special: {
      comment:
        'Everything that begins with a sign, and times: tried only there. A set of ASCII characters first, which is looked for fast; what is certainly nothing is left at once.',
      begin: String.raw`(?=[0-9\[(\\*_${'`'}<{#]|（|【)(?!${nothingSpecial()})`,
      end: String.raw`(?!\G)`,
      patterns: [
        include('mark'),
        include('emphasis'),
        {
          comment: 'Bracketed: [00:01], (01:02:03), (00:12 - 00:15), and with text, [Name? 00:48:51].',
          match: String.raw`\G(\\?[\[(（])([^\[\]()（）\\[0-9]]{1,40} )?(${CLOCK})(?:(${TO})(${CLOCK}))?(\\?[\])）])(?!\()`,
          captures: captures(
            'punctuation.definition.timestamp',
            MARK,
            TIMESTAMP,
            'punctuation.separator.timestamp',
            TIMESTAMP,
            'punctuation.definition.timestamp',
          ),
        },
        {
          comment: 'As f4 and MAXQDA write them: #00:01:23-4#.',
          match: String.raw`\G#[0-9]{1,3}:[0-5][0-9]:[0-5][0-9](?:[.,:][0-9]{1,3})?(?:-[0-9]{1,3})?#`,
          name: scopes(TIMESTAMP),
        },
        {
          comment: 'A link with its text.',
          match: String.raw`\G(\[)([^\[\]]+)(\]\()([^()\[\]\s]+)(\))`,
          name: scopes('meta.link'),
          captures: captures(
            'punctuation.definition.link',
            'string.other.link.title',
            'punctuation.definition.link',
            URL,
            'punctuation.definition.link',
          ),
        },
        { match: '\\G\\\\[!-/:-@\\[-`{-~]', name: scopes('constant.character.escape') },
        {
          comment: 'A time with hours.',
          match: String.raw`\G(?<![\p{L}\p{N}:.,])[0-9]{1,3}:[0-5][0-9]:[0-5][0-9](?:[.,:][0-9]{1,3})?(?![\p{L}\p{N}:])`,
          name: scopes(TIMESTAMP),
        },
        {
          comment: 'Inline code.',
          match: '\\G(`{1,2})(?!`)([^`]+)(\\1)(?!`)',
          name: scopes('markup.inline.raw.string'),
          captures: captures('punctuation.definition.raw', undefined, 'punctuation.definition.raw'),
        },
        {
          comment: 'Tags of subtitles: <i>, </v>, <00:01.500>, {\\an8}.',
          match: String.raw`\G(?:</?(?:[bciuv]|font|lang|rt|ruby)(?:[. \t][^<>]{0,80})?>|<(${CLOCK})>|\{\\[^{}]{1,80}\}|\{/?[biu]\})`,
          name: scopes(TAG),
          captures: captures(TIMESTAMP),
        },
        { match: '\\G(?:\\*+|_+|`+|#+|[0-9]+|[\\[(（【]+(?=[\\[(（【])|.)' },
      ],
    },
    mark: {
      patterns: [
        {
          comment:
            'What the transcriber could not or would not write, in square brackets: [inaudible], [crosstalk 00:12].',
          match: String.raw`\G\\?[\[【](?>[^\[\]【】\\\p{L}]{0,20})(?:(?!${sound()})(?>\p{L}{1,30}[^\[\]【】\\\p{L}]{1,20})){0,6}${sound()}[^\[\]【】\\]{0,40}?(${CLOCK})? ?\\?[\]】](?!\()`,
          name: scopes(MARK),
          captures: captures(TIMESTAMP),
        },
        {
          comment:
            'What is heard or seen beside the words, in a few words: (laughs), (long pause), ((coughs)), （笑）.',
          match: String.raw`\G(?:\({1,2}|（)${heard()}[\p{L}\p{M}]{0,14}(?:,? [\p{L}\p{N}.]{1,20}){0,4} ?(?:\){1,2}|）)`,
          name: scopes(ASIDE),
        },
        {
          comment: 'A pause with its length: (.), (2.5), (3 sec).',
          match: String.raw`\G\((?:\.{1,3}|…|[0-9]{1,3}\.[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{1,2})? ?(?:s|secs?|seconds?|min|mins|minutes?))\)`,
          name: scopes(ASIDE),
        },
      ],
    },
    emphasis: {
      patterns: [
        emphasis(String.raw`(\*{3})(?![*\s])([^*]+)(?<!\s)(\*{3})(?!\*)`, 'bold', 'italic'),
        emphasis(String.raw`(\*{2})(?![*\s])([^*]+)(?<!\s)(\*{2})(?!\*)`, 'bold'),
        emphasis(String.raw`(?<![\p{L}\p{N}])(_{2})(?![_\s])([^_]+)(?<!\s)(_{2})(?![_\p{L}\p{N}])`, 'bold'),
        emphasis(String.raw`(\*)(?![*\s])([^*]+)(?<!\s)(\*)(?!\*)`, 'italic'),
        emphasis(String.raw`(?<![\p{L}\p{N}])(_)(?![_\s])([^_]+)(?<!\s)(_)(?![_\p{L}\p{N}])`, 'italic'),
      ],
    },
  },
};

function include(rule) {
  return { include: `#${rule}` };
}

/** A rule for the beginning of a line, whose rest is read by #inline: what it all is, if anything, and what its groups are. */
function line(begin, whole, ...groups) {
  const beginCaptures = { ...(whole && { 0: { name: scopes(whole) } }), ...captures(...groups) };
  return { begin, beginCaptures, while: NEVER, patterns: [include('inline')] };
}

/** What few lines are, by how they look, and the rules for it. */
function seldom(look, ...rules) {
  return { begin: String.raw`\G(?=${look})`, while: NEVER, patterns: [...rules.map(include), line(String.raw`\G`)] };
}

/** Standard names, which all themes colour, ending in the grammar's own. */
function scopes(...names) {
  return names.map((name) => `${name}.transcript`).join(' ');
}

/** The names of the groups of a regular expression, from the first one. */
function captures(...names) {
  const named = names.map((name, index) => [index + 1, { name: scopes(name ?? '') }]);
  return Object.fromEntries(named.filter((_, index) => names[index] !== undefined));
}

function emphasis(match, ...kinds) {
  const marks = { name: scopes(`punctuation.definition.${kinds[0]}`) };
  return {
    match: `\\G${match}`,
    name: scopes(...kinds.map((kind) => `markup.${kind}`)),
    captures: { 1: marks, 3: marks },
  };
}

/** What follows the beginning of a URL: without the punctuation of the sentence around it. */
function link() {
  return '[^\\s<>()\\[\\]"\'“”‘’，。、）】*]{0,2000}[^\\s<>()\\[\\]"\'“”‘’，。、）】*.,;:!?…]';
}

/** Signs that begin nothing where they stand: most of them. */
function nothingSpecial() {
  return String.raw`[0-9]{1,3}(?![0-9]|:[0-5][0-9]:)|\((?![(0-9.…]|${heard()}|[^()\[\]0-9]{1,40} [0-9])|\*\s|(?<=[\p{L}\p{N}])_|#(?![0-9])`;
}

/** What begins an aside: up to three words, and that of a word for something heard. */
function heard() {
  return String.raw` ?(?:(?!${sound()})\p{L}{1,20} ){0,3}${sound()}`;
}

/** The beginning of a word for something heard. */
function sound() {
  return String.raw`(?i:${oneOf(SOUNDS)}|(?:rit|sic)(?!\p{L}))`;
}

function spokenWithHyphens() {
  const joined = (words) => String.raw`(?:${words})(?:-(?:${words}))+`;
  const spoken = [
    joined(UTTERANCES.join('|')),
    String.raw`(\p{L}{1,20})(?:-\1\p{L}{0,20})+`,
    joined(String.raw`\p{N}{1,9}|${oneOf(NUMBERS)}`),
    oneOf(HYPHENATED),
    String.raw`[0-9]{1,2}-\p{L}{3,9}-[0-9]{2,4}`,
  ];
  return `(?i:${spoken.join('|')})`;
}

/** What is neither a space nor a sign of ASCII, or one of these signs. */
function letterOr(signs = '') {
  return `(?:[^\\s!-/:-@\\[-\`{-~]${signs && `|[${signs}]`})`;
}

function endsWithTime() {
  return String.raw`[^:\n]{1,99}(?>:[^:\n]{0,20}){0,9}?:[0-5][0-9][-0-9:.,\\\[\]()（） \t>–—]{0,60}\n`;
}

/** Up to ten words, of which a name has no more. */
function endsWithBreak() {
  return String.raw`(?>\S{1,90}(?: \S{1,90}){1,9})  \n`;
}
