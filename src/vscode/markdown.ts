import { escapeMarkdown as escaped } from '../core/text/escapeMarkdown';

export { escaped };

/** Text as a quotation, without any markup of its own: a memo, where nothing of it may be markup since commands or HTML are trusted there. */
export function quoted(text: string): string {
  return `> ${escaped(text).replaceAll('\n', '\n> ')}`;
}

/** The address of a link that runs a command with arguments that JSON can hold. */
export function commandLink(command: string, ...args: unknown[]): string {
  // A parenthesis would end the link.
  const given = encodeURIComponent(JSON.stringify(args)).replace(/\(/g, '%28').replace(/\)/g, '%29');
  return `command:${command}?${given}`;
}
