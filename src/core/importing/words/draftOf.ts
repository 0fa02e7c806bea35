import { DraftWriter, type Draft } from '../draft';
import { plainText, type Block, type WordsDocument, type WordsParagraph } from './document';
import { speechRows } from './speechTable';
import { onOneLine } from './squeeze';

/** Longer bold text is stressed, and nobody's name. In UTF-16 code units. */
const LONGEST_NAME = 60;

/**
 * A word processor's document as a text that the transcript reader understands: headings with `#`, a short beginning in bold that may be a
 * speaker's name in `**`, a blank line between paragraphs. A table with a column of speakers is written as speech; of any other table
 * each cell is a paragraph.
 */
export function draftOf({ blocks, comments }: WordsDocument): Draft {
  const writer = new DraftWriter();
  const opened = new Map<string, number>();
  for (const block of blocks) writeBlock(block);
  return writer.finish();

  function writeBlock(block: Block): void {
    if (block.kind === 'paragraph') {
      writeParagraph(block);
      return;
    }
    const rows = speechRows(block);
    if (!rows) {
      for (const paragraph of block.rows.flat(2)) writeParagraph(paragraph);
      return;
    }
    for (const { speaker, time, speech } of rows) {
      if (speaker) {
        const name = onOneLine(plainText(speaker)).replace(/\s*[:：]$/, '');
        writer.addMark('**');
        writer.add(`${name}:`);
        writer.addMark('**');
        writer.add(time === undefined ? ' ' : ` (${time}) `);
      }
      for (const paragraph of speech) writeParagraph({ ...paragraph, level: undefined });
      if (!speech.length) writer.endParagraph();
    }
  }

  function writeParagraph(paragraph: WordsParagraph): void {
    const start = writer.offset;
    const text = plainText(paragraph);
    const hasText = text.trim() !== '';
    if (hasText && paragraph.level !== undefined) writer.addMark(`${'#'.repeat(paragraph.level)} `);
    const bold = hasText && paragraph.level === undefined ? boldName(paragraph) : 0;
    let at = 0;
    if (bold) writer.addMark('**');
    for (const inline of paragraph.inlines) {
      if (inline.kind === 'text') {
        const inside = Math.max(0, Math.min(inline.text.length, bold - at));
        writer.add(inline.text.slice(0, inside));
        if (bold && inside && at + inside === bold) writer.addMark('**');
        writer.add(inline.text.slice(inside));
        at += inline.text.length;
      } else if (inline.kind === 'start') {
        opened.set(inline.comment, writer.offset);
      } else {
        endComment(inline.comment, start);
      }
    }
    if (hasText) writer.endParagraph();
  }

  function endComment(id: string, paragraphStart: number): void {
    const comment = comments.get(id);
    const start = opened.get(id) ?? paragraphStart;
    opened.delete(id);
    if (!comment) return;
    // What isn't about any text is about the paragraph that it stands in, as far as that.
    writer.comment({ start: start < writer.offset ? start : paragraphStart, end: writer.offset, ...comment });
  }
}

/** How many characters at the beginning of a paragraph are bold and may name a speaker: all of it, or up to a colon. 0 for none. */
function boldName({ inlines }: WordsParagraph): number {
  let length = 0;
  let text = '';
  let isAll = true;
  for (const inline of inlines) {
    if (inline.kind !== 'text' || inline.text === '') continue;
    if (!inline.isBold && inline.text.trim() !== '') {
      isAll = false;
      break;
    }
    if (!inline.isBold) continue;
    length += inline.text.length;
    text += inline.text;
  }
  if (text.trim() === '' || length > LONGEST_NAME || text.includes('\n') || /^\s|\s$/.test(text)) return 0;
  return isAll || /[:：]$/.test(text) ? length : 0;
}
