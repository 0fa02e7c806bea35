import { elementsNamed, parseXml, textOf, type Element } from '../containers/markup';
import { unzip } from '../containers/unzip';
import { damaged } from '../importProblem';
import type { Block, Inline, WordsComment, WordsDocument, WordsParagraph } from './document';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const STYLES = 'word/styles.xml';

/** Elements of which nothing is part of the text as it reads now: what was deleted or moved away, drawings, fields' instructions. */
const LEFT_OUT = new Set(
  'w:del w:moveFrom w:delText w:instrText w:pPr w:rPr w:drawing w:pict w:object mc:AlternateContent w:footnoteReference'.split(
    ' ',
  ),
);

/**
 * Reads a document of Word (`.docx`), also as Teams, Rev or Google Docs write them: paragraphs, tables, line breaks and tabs, with all
 * tracked changes accepted, and comments with what they are about. Headings are paragraphs whose style is one, by its name or its
 * outline level. Headers, footers, notes and pictures are left out.
 * @throws ImportError when it is damaged.
 */
export async function readDocx(bytes: Uint8Array): Promise<WordsDocument> {
  const files = await unzip(bytes, [DOCUMENT, COMMENTS, STYLES]);
  const xml = async (name: string) => {
    const file = files.get(name);
    return file && parseXml(new TextDecoder(encodingOfXml(file)).decode(file));
  };
  const document = await xml(DOCUMENT);
  if (!document) throw damaged();
  const levels = headingLevels(await xml(STYLES));
  const body = elementsNamed(document, 'w:body');
  return { blocks: body.flatMap((it) => blocksOf(it, levels)), comments: commentsOf(await xml(COMMENTS)) };
}

function encodingOfXml([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

type Levels = ReadonlyMap<string, number>;

function blocksOf(element: Element, levels: Levels): Block[] {
  return element.children.flatMap((child): Block[] => {
    if (typeof child === 'string' || LEFT_OUT.has(child.name)) return [];
    if (child.name === 'w:p') return [paragraphOf(child, levels)];
    if (child.name === 'w:tbl') return [{ kind: 'table', rows: rowsOf(child, levels) }];
    return blocksOf(child, levels);
  });
}

function rowsOf(table: Element, levels: Levels): WordsParagraph[][][] {
  return elementsNamed(table, 'w:tr').map((row) =>
    elementsNamed(row, 'w:tc').map((cell) => blocksOf(cell, levels).flatMap(paragraphsIn)),
  );
}

function paragraphsIn(block: Block): WordsParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat(2);
}

function paragraphOf(element: Element, levels: Levels): WordsParagraph {
  const properties = childOf(element, 'w:pPr');
  const style = properties && childOf(properties, 'w:pStyle')?.attributes['w:val'];
  const inlines: Inline[] = [];
  addInlines(element, false, inlines);
  return { kind: 'paragraph', level: style === undefined ? undefined : levels.get(style), inlines };
}

function addInlines(element: Element, isBold: boolean, inlines: Inline[]): void {
  const add = (text: string) => inlines.push({ kind: 'text', text, isBold });
  for (const child of element.children) {
    if (typeof child === 'string' || LEFT_OUT.has(child.name)) continue;
    const comment = child.attributes['w:id'] ?? '';
    switch (child.name) {
      case 'w:r':
        addInlines(child, isBoldRun(child), inlines);
        break;
      case 'w:t':
        add(textOf(child));
        break;
      case 'w:tab':
        add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('-');
        break;
      case 'w:commentRangeStart':
        inlines.push({ kind: 'start', comment });
        break;
      case 'w:commentReference':
        inlines.push({ kind: 'end', comment });
        break;
      case 'w:commentRangeEnd':
        break;
      default:
        addInlines(child, isBold, inlines);
    }
  }
}

function isBoldRun(run: Element): boolean {
  const properties = childOf(run, 'w:rPr');
  const bold = properties && childOf(properties, 'w:b');
  return bold !== undefined && !['0', 'false', 'off', 'none'].includes(bold.attributes['w:val'] ?? '');
}

function headingLevels(styles: Element | undefined): Levels {
  const levels = new Map<string, number>();
  for (const style of styles ? elementsNamed(styles, 'w:style') : []) {
    const id = style.attributes['w:styleId'];
    const name = childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
    const level = name === 'title' ? 1 : Number(/^heading ([1-6])$/.exec(name)?.[1] ?? outlineLevel(style));
    if (id !== undefined && level >= 1 && level <= 6) levels.set(id, level);
  }
  return levels;
}

function outlineLevel(style: Element): number {
  const [outline] = elementsNamed(style, 'w:outlineLvl');
  return Number(outline?.attributes['w:val'] ?? NaN) + 1;
}

function commentsOf(comments: Element | undefined): Map<string, WordsComment> {
  const found = new Map<string, WordsComment>();
  for (const comment of comments ? elementsNamed(comments, 'w:comment') : []) {
    const id = comment.attributes['w:id'];
    const text = blocksOf(comment, new Map())
      .flatMap(paragraphsIn)
      .map(({ inlines }) => inlines.map((it) => (it.kind === 'text' ? it.text : '')).join(''))
      .join('\n');
    if (id !== undefined) found.set(id, { text, author: comment.attributes['w:author'] });
  }
  return found;
}

function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((it): it is Element => typeof it !== 'string' && it.name === name);
}
