import * as vscode from 'vscode';

/**
 * A memo as it is shown: as Markdown, of which nothing is trusted. Neither HTML nor links to commands do anything, and pictures aren't
 * fetched, since nothing here may need the network; a line break is one.
 */
export function memoMarkdown(memo: string): vscode.MarkdownString {
  const withoutPictures = memo.replace(/!\[/g, '!\\[');
  return new vscode.MarkdownString(withoutPictures.replace(/(?<=\S)\n(?=[^\s])/g, '  \n'));
}
