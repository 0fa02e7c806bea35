import type { TextEdit } from '../text/edit';
import type { YamlFile } from './yamlFile';

/** Writes lines into a file that has no content yet, behind its comments and before the mark of the document's end (`...`). */
export function newFileEdits({ text, eol }: YamlFile, lines: readonly string[]): TextEdit[] {
  const mark = /(?<![^\n])\.\.\.(?=\s|$)/.exec(text)?.index;
  const offset = mark ?? text.length;
  const before = text.slice(0, offset);
  const newLine = /^\ufeff?$|\n$/.test(before) ? '' : eol;
  return [{ start: offset, end: offset, newText: newLine + lines.join(eol) + eol }];
}
