import { below, oneOf } from './random';

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
const WHO = [
  'I',
  'we',
  'the neighbours',
  'my sister',
  'the school',
  'the council',
  'the old gardener',
  'the children',
  'everybody on our side',
  'the woman from number nine',
  'the new families',
  'somebody from the allotments',
  'the man with the dog',
  'both of my sons',
];
const DID = [
  'planted',
  'watered',
  'asked about',
  'carried away',
  'counted',
  'forgot',
  'wanted to keep',
  'wrote down',
  'complained about',
  'took pictures of',
  'paid for',
  'showed me',
  'argued over',
  'looked after',
  'gave up',
  'started again with',
  'voted on',
  'repaired',
];
const WHAT = [
  'the tomatoes',
  'the rain barrels',
  'the compost',
  'the fence behind the sheds',
  'the key to the gate',
  'the list of plots',
  'the apple trees',
  'the water bill',
  'the beans',
  'the bench by the wall',
  'the beehives',
  'the path to the road',
  'the tool shed',
  'the pumpkins',
  'the minutes of the meeting',
  'the hose',
  'the seedlings from last year',
  'the sign at the entrance',
  'the raised beds',
];
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
const AFTER = [
  'nobody minded',
  'it went wrong',
  'we had to ask the office',
  'that was the end of it',
  'you could hear it from the street',
  'there was never enough water',
  'it cost us forty euros',
  'I would do it again',
  'they never came back',
  'the foxes got in anyway',
  'it looked like a different place',
  'we laughed about it afterwards',
  'it was on the list already',
  'I stopped going for a while',
  'the soil is not good there',
  'someone has to do it',
  'that is how the quarrel began',
  'we could not agree on a day',
];
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
  'How did that come about?',
  'Can you say more about that?',
  'And what happened then?',
  'Who decides about such things?',
  'What would you have wanted?',
  'Was that different before?',
  'How do you feel about it now?',
  'What does that look like in a normal week?',
];

/** A sentence that is hardly ever said twice in a short talk. */
export function sentence(random: () => number): string {
  const said = `${oneOf(OPENERS, random)}${oneOf(WHO, random)} ${oneOf(DID, random)} ${oneOf(WHAT, random)} ${oneOf(WHEN, random)}`;
  const more = random() < 0.6 ? `${oneOf(LINKS, random)}${oneOf(AFTER, random)}` : '';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${more}${oneOf(['.', '.', '.', '.', '…', ' (laughs).'], random)}`;
}

/** Some sentences, a few of which are said elsewhere in the same words. */
function paragraph(random: () => number): string {
  const sentences = Array.from({ length: 1 + below(6, random) }, () =>
    random() < 0.1 ? oneOf(FORMULAS, random) : sentence(random),
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
    say('Interviewer', random() < 0.4 ? oneOf(SHORT, random) : oneOf(QUESTIONS, random));
    const paragraphs = Array.from({ length: 1 + below(3, random) }, () => paragraph(random));
    if (random() < 0.4) paragraphs.unshift(oneOf(SHORT, random));
    say('Participant', ...paragraphs);
    if (random() < 0.3) {
      say('Interviewer', oneOf(SHORT, random));
      say('Participant', oneOf(SHORT, random));
    }
  }
  return lines.join('\n');
}
