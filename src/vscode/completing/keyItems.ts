import * as vscode from 'vscode';
import codebook from '../../../schemas/codebook.schema.json';
import codings from '../../../schemas/codings.schema.json';
import type { WantedPlace } from '../../core/completing/wantedPlaces';
import { writtenKey } from '../../core/completing/writtenAt';
import { sortKey } from './codeItem';

/** What completes the keys itself, from the same schemas. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

/** Keys that are written by us and by merges, not by hand. */
const OURS = ['conflict', 'hash', 'context'];

/** Keys of lists, and of those that are mostly written in brackets. */
const LISTS = ['codes', 'codings', 'speakers', 'aliases'];
const SHORT_LISTS = ['codingKey codes', 'codeKey aliases', 'speakerKey aliases'];

/**
 * The keys that can stand at a place and aren't there yet, with what the schemas say of them: for an editor that has nothing else that
 * reads the schemas.
 */
export function keyItems(place: WantedPlace, range: vscode.Range): vscode.CompletionItem[] {
  if (vscode.extensions.getExtension(YAML_EXTENSION)) return [];
  const keys = Object.entries(propertiesOf(place.wanted)).filter(
    ([key]) => !OURS.includes(key) && !place.others.includes(key),
  );
  return keys.map(([key, { description }], i) => {
    const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
    item.documentation = description;
    item.range = range;
    item.filterText = place.quote + key;
    item.sortText = `~${sortKey(i)}`;
    const text = writtenKey(place, key);
    const isInBrackets = place.notation === 'flow' || SHORT_LISTS.includes(`${place.wanted} ${key}`);
    const snippet = new vscode.SnippetString();
    if (!LISTS.includes(key)) snippet.appendText(text);
    else if (isInBrackets) snippet.appendText(`${text}[`).appendTabstop(0).appendText(']');
    else snippet.appendText(text.trimEnd());
    item.insertText = snippet;
    return item;
  });
}

function propertiesOf(wanted: WantedPlace['wanted']): Readonly<Record<string, { readonly description: string }>> {
  switch (wanted) {
    case 'codebookKey':
      return codebook.properties;
    case 'codeKey':
      return codebook.definitions.code.anyOf[1]?.properties ?? {};
    case 'speakerKey':
      return codebook.definitions.speaker.anyOf[1]?.properties ?? {};
    case 'sidecarKey':
      return codings.properties;
    case 'codingKey':
      return codings.definitions.coding.properties;
    default:
      return {};
  }
}
