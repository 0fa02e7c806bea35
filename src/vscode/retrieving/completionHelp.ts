import * as vscode from 'vscode';
import type { QueryCompletion } from '../../core/query/completeQuery';

/** What a part of the query language means, for those who choose it from a list; nothing where it says that itself. */
export function completionHelp({ text, kind }: QueryCompletion): string | undefined {
  switch (kind) {
    case 'code':
      return vscode.l10n.t('code');
    case 'attribute':
      return vscode.l10n.t('from the front matter of transcripts');
    case 'value':
      return undefined;
    default:
      return meaning(text);
  }
}

function meaning(text: string): string | undefined {
  switch (text) {
    case 'AND':
      return vscode.l10n.t('both hold');
    case 'OR':
      return vscode.l10n.t('one of them holds');
    case 'NOT':
      return vscode.l10n.t('what follows doesn’t hold');
    case 'only':
      return vscode.l10n.t('a code without those under it');
    case 'coded':
      return vscode.l10n.t('every excerpt');
    case 'uncoded':
      return vscode.l10n.t('paragraphs that nobody has coded');
    case 'has memo':
      return vscode.l10n.t('excerpts with a memo');
    case 'overlaps':
      return vscode.l10n.t('shares words with what follows');
    case 'contains':
      return vscode.l10n.t('has all words of what follows');
    case 'inside':
      return vscode.l10n.t('is all in what follows');
    case 'within':
      return vscode.l10n.t('is near what follows, in turns or words');
    case 'same turn as':
      return vscode.l10n.t('stands in the same turn as what follows');
    case 'same transcript as':
      return vscode.l10n.t('stands in the same transcript as what follows');
    case 'speaker':
      return vscode.l10n.t('who speaks');
    case 'role':
      return vscode.l10n.t('the role of who speaks');
    case 'transcript':
      return vscode.l10n.t('the file, such as p12 or interviews/*');
    case 'coder':
      return vscode.l10n.t('who has coded it');
    case 'memo':
      return vscode.l10n.t('what its memo says');
    case 'text':
      return vscode.l10n.t('what is said');
    case 'word':
      return vscode.l10n.t('a whole word that is said, or several in a row');
    case '~':
      return vscode.l10n.t('contains these words, or matches /an expression/');
    case '!=':
      return vscode.l10n.t('is another');
    default:
      return undefined;
  }
}
