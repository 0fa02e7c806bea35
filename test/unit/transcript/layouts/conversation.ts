/** What two people say in turn, our own writing; with all that looks like a header and isn't one. */
export const SPEECH: readonly string[] = [
  'Thanks for coming in today. Could you tell me how the greenhouse started?',
  'Well, it began with three tomato plants and a broken heater, and it grew from there.',
  'Who helped you at first?',
  'My neighbour did. She said: you water them, I will mend the roof.',
  'And when was that?',
  'At 12:30 on a Sunday, I still remember it, because the bells were ringing.',
  'Mm-hmm.',
  'There is a page about it at http://greenhouse.example/history if you want to look.',
  'One more thing: did the frost ever get in?',
  'Twice (the second time in May). We lost half of the beans, the peas and a very old fig tree that nobody had thought of covering.',
];

/** Pairs of people who talk with each other. Names of each kind that people have in transcripts. */
export const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  'first names': ['Ann', 'Bob'],
  'full names': ['Ann Smith', 'Robert van der Berg'],
  'numbered roles': ['Interviewer 1', 'Interviewee'],
  capitals: ['MODERATOR', 'JANE DOE'],
  initials: ['AR', 'DHW'],
  'initials and a surname': ['J. R. Hartley', 'M.-C. Dupont'],
  titles: ['Dr. Smith', 'MR. SMITH'],
  'more titles': ['Prof. Weiß', 'Ms. Okafor'],
  'diarised speakers': ['SPEAKER_00', 'SPEAKER_02'],
  'numbered speakers': ['Speaker 1', 'Speaker 2'],
  'participants by number': ['P1', 'P12'],
  'participants by letter': ['Participant A', 'Participant B'],
  'somebody unknown': ['UNKNOWN', 'Ana'],
  'apostrophes and hyphens': ['Mary-Jane O’Neil', "Siobhan O'Brien"],
  pronouns: ['Ann (she/her)', 'Kai (they/them)'],
  'roles in parentheses': ['Ann Smith (Moderator)', 'Tom (P3)'],
  accents: ['José Ángel', 'Łukasz Żółć'],
  'decomposed accents': ['Jose\u0301 Angel', 'Rene\u0301e'],
  Chinese: ['蔡玉琪', '李四'],
  Japanese: ['田中さん', 'インタビュアー'],
  Korean: ['김철수', '이영희'],
  Cyrillic: ['Мария Иванова', 'Пётр'],
  Greek: ['Νίκος', 'Ελένη Παππά'],
  Arabic: ['محمد', 'ليلى'],
  Hindi: ['प्रिया शर्मा', 'अमित'],
};

/** Kinds of names of which only few forms can be sure: handles in small letters. */
export const HANDLES: readonly [string, string] = ['stokes', 'ashah7'];
