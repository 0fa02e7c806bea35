import { below, oneOf } from './random';
import { ADJECTIVES, DETERMINERS, NOUNS, PREPOSITIONS, VERBS } from './words';

const OPENERS = [
  '',
  '',
  '',
  'So, ',
  'Well, ',
  'I mean, ',
  'Um, ',
  'Yeah, so ',
  'And then ',
  'Honestly, ',
  'You know, ',
];
const PRONOUNS = ['I', 'I', 'we', 'we', 'they', 'he', 'she', 'you', 'somebody', 'nobody', 'everybody'];
const WHEN = [
  'in the first spring',
  'every single week',
  'after the flood',
  'before anybody asked',
  'on Saturday mornings',
  'when it was too dry',
  'in the middle of August',
  'for about three years',
  'without telling the others',
  'as soon as the frost was over',
  'at the meeting',
  'until it got dark',
  'on my way to work',
  'that summer',
  'twice',
  'for the fourth time',
  'while I was in hospital',
  'with the radio on',
];
const LINKS = [', and ', ', but ', ', because ', ', so ', ', although ', ' while ', ', which means that '];
/** What people say over and over, in the very same words. */
const FORMULAS = [
  'I don’t know, it depends on the year.',
  'That’s just how it is, you know.',
  'It was what it was, I suppose.',
  'I’ve said that before, I think.',
  'You’d have to ask the others about that.',
  'It’s not about the vegetables.',
  'I wouldn’t call it work, not really.',
  'That’s the thing.',
  'It is what it is.',
];
const SHORT = [
  'Yeah.',
  'Mm-hmm.',
  'Right.',
  'Okay.',
  'No.',
  'Yeah, exactly.',
  'Sure.',
  'Uh-huh.',
  'Yes.',
  'Mm.',
  'Not really.',
];
const QUESTIONS = [
  'How did that come about, with',
  'Can you say more about',
  'And what happened then to',
  'Who decides about',
  'What would you have wanted from',
  'Was that different before',
  'How do you feel about',
  'What does a normal week look like for',
  'And',
  'So you had',
  'Do you remember',
];

/** A sentence that is hardly ever said twice. */
export function sentence(random: () => number): string {
  const said = `${oneOf(OPENERS, random)}${clause(random)}`;
  const more = random() < 0.6 ? `${oneOf(LINKS, random)}${clause(random)}` : '';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${more}${oneOf(['.', '.', '.', '.', '…', ' (laughs).'], random)}`;
}

function clause(random: () => number): string {
  const subject = random() < 0.5 ? oneOf(PRONOUNS, random) : thing(random);
  const said = `${subject} ${oneOf(VERBS, random)} ${thing(random)}`;
  const where = random();
  if (where < 0.3) return said;
  return `${said} ${where < 0.7 ? `${oneOf(PREPOSITIONS, random)} ${thing(random)}` : oneOf(WHEN, random)}`;
}

function thing(random: () => number): string {
  const adjective = random() < 0.35 ? `${oneOf(ADJECTIVES, random)} ` : '';
  return `${oneOf(DETERMINERS, random)} ${adjective}${oneOf(NOUNS, random)}`;
}

/** Some sentences, a few of which are said elsewhere in the same words. */
function paragraph(random: () => number): string {
  const sentences = Array.from({ length: 1 + below(6, random) }, () =>
    random() < 0.03 ? oneOf(FORMULAS, random) : sentence(random),
  );
  return sentences.join(' ');
}

/**
 * An interview about a shared garden, as a tool exports it: headings with the speakers' names, one line a paragraph. Two people nod at each
 * other all the time.
 * @param size how many code units it has at least.
 */
export function interview(size: number, random: () => number): string {
  const lines = ['# Interview 4 - The garden', ''];
  let length = 0;
  const say = (speaker: string, ...paragraphs: string[]) => {
    const said = [`## ${speaker}`, ...paragraphs].flatMap((line) => [line, '']);
    lines.push(...said);
    length += said.join('\n').length;
  };
  while (length < size) {
    say('Interviewer', random() < 0.3 ? oneOf(SHORT, random) : `${oneOf(QUESTIONS, random)} ${thing(random)}?`);
    const paragraphs = Array.from({ length: 1 + below(3, random) }, () => paragraph(random));
    if (random() < 0.3) paragraphs.unshift(oneOf(SHORT, random));
    say('Participant', ...paragraphs);
    if (random() < 0.25) {
      say('Interviewer', oneOf(SHORT, random));
      say('Participant', oneOf(SHORT, random));
    }
  }
  return lines.join('\n');
}
