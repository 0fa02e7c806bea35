import * as vscode from 'vscode';
import { compilePattern } from '../../core/finding/searchPattern';
import {
  inKeyWordOrder,
  keyWordsInContext,
  type KeyWord,
  type KeyWordOrder,
  type SoughtWords,
} from '../../core/findings/keyWordsInContext';
import { allOf, fieldTerm, saysTerm } from '../../core/findings/terms';
import { printQuery } from '../../core/query/printQuery';
import type { Query } from '../../core/query/query';
import type { StudySpeakers } from '../../core/speakers/studySpeakers';
import { wordsIn } from '../../core/text/wordsIn';
import { problemMessage } from '../problemMessage';
import type { Analysis, Choice, Made } from './analysis';
import type { Press } from './press';
import { codeChoice, conditionOf, speakerChoice } from './studyChoices';

/** More places than these are counted, and not listed. */
const MOST = 20_000;

/** Each place where words are said, with what is said around them. It is a table, and has no figure. */
export function keyWords(speakers: StudySpeakers): Analysis {
  return {
    id: 'key-words',
    title: vscode.l10n.t('Key Words in Context'),
    choices: (study) => [
      { name: 'word', label: vscode.l10n.t('Words') },
      kindChoice(),
      codeChoice(study),
      speakerChoice(study, speakers.roster(study.study)),
      besideChoice(),
      orderChoice(),
    ],
    async make(study, chosen, watched) {
      const { word = '', find, beside, order } = chosen;
      const text = word.trim();
      const empty = (description: string): Made => ({ description, query: 'coded', columns: columns(), rows: [] });
      if (!text) return empty(vscode.l10n.t('Type words above to see where they are said.'));
      const sought = soughtOf(text, find);
      const { problem } = 'word' in sought ? {} : compilePattern(sought);
      if (problem) return empty(problemMessage(problem));
      const scope = conditionOf(chosen, 'code', 'speaker');
      const options = { sought, scope, beside: Number(beside), limit: MOST };
      const found = await keyWordsInContext(options, study, watched);
      if (!found) return undefined;
      const places = inKeyWordOrder(found.places, ORDERS.find((it) => it === order) ?? 'place');
      return {
        description: described(found.count, places),
        query: printQuery(allOf([scope, saysThis(text, find)])),
        columns: columns(),
        rows: places.map(rowOf),
      };
    },
  };
}

/** What leads to the places of a word as it is counted. */
export function pressOfWord(word: string, chosen: Readonly<Record<string, string>>): Press {
  return { kind: 'figure', id: 'key-words', chosen: { ...chosen, word, find: 'words' } };
}

const ORDERS: readonly KeyWordOrder[] = ['place', 'after', 'before'];

function soughtOf(text: string, find: string | undefined): SoughtWords['sought'] {
  // `don’t` is a word, of which `don` is none.
  if (find === 'words' && wordsIn(text).some(({ start, end }) => start === 0 && end === text.length))
    return { word: text };
  return { text, isExpression: find === 'expression', matchCase: false, wholeWord: find === 'words' };
}

/** The query that finds what is said there. */
function saysThis(text: string, find: string | undefined): Query {
  if (find === 'words' && wordsIn(text).length) return fieldTerm('word', text);
  return saysTerm(find === 'expression' ? { kind: 'expression', source: text, flags: 'i' } : { kind: 'text', text });
}

function described(count: number, places: readonly KeyWord[]): string {
  const transcripts = new Set(places.map(({ path }) => path)).size;
  if (count > places.length) {
    return vscode.l10n.t('{0} places. The first {1} are listed.', count, places.length);
  }
  return vscode.l10n.t('{0} places in {1} transcripts. A line leads to where it is said.', count, transcripts);
}

function columns(): Made['columns'] {
  return [
    { title: vscode.l10n.t('Transcript'), kind: 'text' },
    { title: vscode.l10n.t('Line'), kind: 'count' },
    { title: vscode.l10n.t('Speaker'), kind: 'text' },
    { title: vscode.l10n.t('Before'), kind: 'before' },
    { title: vscode.l10n.t('Words'), kind: 'words' },
    { title: vscode.l10n.t('After'), kind: 'text' },
  ];
}

function rowOf({ path, range, speaker = '', before, words, after }: KeyWord): Made['rows'][number] {
  return {
    cells: [path, range.start.line + 1, speaker, before.trim(), words, after.trim()],
    press: { kind: 'open', path, range },
  };
}

function kindChoice(): Choice {
  return {
    name: 'find',
    label: vscode.l10n.t('Find'),
    options: [
      { value: 'words', text: vscode.l10n.t('whole words') },
      { value: 'parts', text: vscode.l10n.t('parts of words, too') },
      { value: 'expression', text: vscode.l10n.t('a regular expression') },
    ],
  };
}

function besideChoice(): Choice {
  return {
    name: 'beside',
    label: vscode.l10n.t('Context'),
    options: ['8', '4', '16'].map((value) => ({ value, text: vscode.l10n.t('{0} words on each side', value) })),
  };
}

function orderChoice(): Choice {
  const texts = {
    place: vscode.l10n.t('as they stand'),
    after: vscode.l10n.t('by the words after'),
    before: vscode.l10n.t('by the words before'),
  };
  return {
    name: 'order',
    label: vscode.l10n.t('Order'),
    options: ORDERS.map((value) => ({ value, text: texts[value] })),
  };
}
