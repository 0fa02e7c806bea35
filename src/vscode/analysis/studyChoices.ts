import * as vscode from 'vscode';
import { CodeRows } from '../../core/findings/codeRows';
import { allOf, fieldTerm } from '../../core/findings/terms';
import { parseQuery } from '../../core/query/parseQuery';
import { printQuery } from '../../core/query/printQuery';
import type { Query } from '../../core/query/query';
import type { Searchable } from '../../core/retrieval/searchTalks';
import { speakerTerms } from '../../core/retrieval/speakerTerms';
import type { Roster } from '../../core/speakers/roster';
import { coderText } from '../coders/coderText';
import type { Choice, Chosen, Option } from './analysis';

// What a study has that can be chosen. The values of all but transcripts are conditions, as queries have them; that of all is empty.

/** One of the transcripts in which something is coded; one of all where nothing is. */
export function transcriptChoice({ table }: Searchable): Choice {
  const coded = table.talks.filter(({ rows }) => rows.count > 0);
  const options = (coded.length ? coded : table.talks).map(({ path }) => ({ value: path, text: path }));
  return { name: 'transcript', label: vscode.l10n.t('Transcript'), options };
}

/** One of those who have coded. */
export function coderChoice({ table: { talks, names } }: Searchable): Choice {
  const numbers = new Set<number>();
  for (const { rows } of talks) for (let row = 0; row < rows.count; row++) numbers.add(rows.coder(row));
  const coders = [...numbers].map((number) => names.coders.at(number));
  const options = coders.map((coder) => optionOf(fieldTerm('coder', coder ?? ''), coderText(coder)));
  const { compare } = new Intl.Collator('en', { numeric: true });
  options.sort((a, b) => compare(a.text, b.text));
  return { name: 'coder', label: vscode.l10n.t('Coder'), options: [everything(), ...options] };
}

/** One of the codes that are used, with its children. */
export function codeChoice({ study, table: { names } }: Searchable): Choice {
  const codes = new CodeRows(study.codebook, names, true);
  const used = new Set<number>();
  for (let set = 0; set < names.codes.count; set++) for (const code of codes.of(set)) used.add(code);
  const options = codes.inOrder(used).map((code) => optionOf(codes.term(code), codes.heading(code).label));
  return { name: 'code', label: vscode.l10n.t('Code'), options: [everything(), ...options] };
}

/** A role, or somebody who speaks. */
export function speakerChoice({ study }: Searchable, { speakers }: Roster): Choice {
  const names = speakers.filter(({ turns }) => turns > 0).map(({ name }) => name);
  const terms = speakerTerms(study.codebook);
  const roles = new Set(names.flatMap((name) => terms.roleOf(name) ?? []));
  const options = [
    ...[...roles].map((role) => optionOf(fieldTerm('role', role), vscode.l10n.t('role: {0}', role))),
    ...names.map((name) => optionOf(fieldTerm('speaker', name), name)),
  ];
  return { name: 'speaker', label: vscode.l10n.t('Speaker'), options: [everything(), ...options] };
}

/** The condition that somebody has chosen; nothing for everything. */
export function conditionOf(chosen: Chosen, ...names: readonly string[]): Query | undefined {
  const terms = names.flatMap((name) => parseQuery(chosen[name] ?? '').query ?? []);
  return terms.length ? allOf(terms) : undefined;
}

function optionOf(term: Query, text: string): Option {
  return { value: printQuery(term), text };
}

function everything(): Option {
  return { value: '', text: vscode.l10n.t('all') };
}
