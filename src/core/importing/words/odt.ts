import { elementsNamed, parseXml, textOf, type Element } from '../containers/markup';
import { unzip } from '../containers/unzip';
import { damaged } from '../importProblem';
import type { Block, Inline, WordsComment, WordsDocument, WordsParagraph } from './document';

const CONTENT = 'content.xml';

/** Elements of which nothing is part of the text as it reads now: what was deleted, declarations, notes, pictures. */
const LEFT_OUT = new Set('text:tracked-changes text:sequence-decls office:forms text:note draw:frame'.split(' '));

/**
 * Reads a text of LibreOffice (`.odt`): paragraphs, headings, lists, tables, line breaks and tabs, with all tracked changes accepted, and
 * comments with what they are about.
 * @throws ImportError when it is damaged.
 */
export async function readOdt(bytes: Uint8Array): Promise<WordsDocument> {
  const content = (await unzip(bytes, [CONTENT])).get(CONTENT);
  if (!content) throw damaged();
  const reader = new OdtReader(await parseXml(new TextDecoder().decode(content)));
  return reader.read();
}

class OdtReader {
  private readonly bold = new Set<string>();
  private readonly comments = new Map<string, WordsComment>();

  constructor(private readonly root: Element) {}

  read(): WordsDocument {
    for (const style of elementsNamed(this.root, 'style:style')) {
      const isBold = elementsNamed(style, 'style:text-properties').some((it) =>
        ['bold', '600', '700', '800', '900'].includes(it.attributes['fo:font-weight'] ?? ''),
      );
      if (isBold) this.bold.add(style.attributes['style:name'] ?? '');
    }
    const blocks = elementsNamed(this.root, 'office:text').flatMap((it) => this.blocksOf(it));
    return { blocks, comments: this.comments };
  }

  private blocksOf(element: Element): Block[] {
    return element.children.flatMap((child): Block[] => {
      if (typeof child === 'string' || LEFT_OUT.has(child.name)) return [];
      if (child.name === 'text:p' || child.name === 'text:h') return [this.paragraphOf(child)];
      if (child.name === 'table:table') return [{ kind: 'table', rows: this.rowsOf(child) }];
      return this.blocksOf(child);
    });
  }

  private rowsOf(table: Element): WordsParagraph[][][] {
    return elementsNamed(table, 'table:table-row').map((row) =>
      elementsNamed(row, 'table:table-cell').map((cell) =>
        this.blocksOf(cell).flatMap((it) => (it.kind === 'paragraph' ? [it] : it.rows.flat(2))),
      ),
    );
  }

  private paragraphOf(element: Element): WordsParagraph {
    const level = Math.min(6, Number(element.attributes['text:outline-level'] ?? 1));
    const inlines: Inline[] = [];
    this.addInlines(element, this.isBold(element), inlines);
    return { kind: 'paragraph', level: element.name === 'text:h' && level >= 1 ? level : undefined, inlines };
  }

  private addInlines(element: Element, isBold: boolean, inlines: Inline[]): void {
    const add = (text: string) => inlines.push({ kind: 'text', text, isBold });
    for (const child of element.children) {
      if (typeof child === 'string') {
        add(child.replace(/\s+/g, ' '));
      } else if (child.name === 'office:annotation') {
        this.addComment(child, inlines);
      } else if (child.name === 'office:annotation-end') {
        inlines.push({ kind: 'end', comment: child.attributes['office:name'] ?? '' });
      } else if (child.name === 'text:s') {
        add(' ');
      } else if (child.name === 'text:tab') {
        add('\t');
      } else if (child.name === 'text:line-break') {
        add('\n');
      } else if (!LEFT_OUT.has(child.name)) {
        this.addInlines(child, child.name === 'text:span' ? this.isBold(child) : isBold, inlines);
      }
    }
  }

  /** A comment stands where what it is about begins; one without a name has no end of its own. */
  private addComment(annotation: Element, inlines: Inline[]): void {
    const name = annotation.attributes['office:name'];
    const id = name ?? `#${this.comments.size}`;
    const [creator] = elementsNamed(annotation, 'dc:creator');
    const text = elementsNamed(annotation, 'text:p').map(textOf).join('\n');
    this.comments.set(id, { text, author: creator && textOf(creator) });
    const hasEnd = name !== undefined && this.ends().has(name);
    inlines.push({ kind: hasEnd ? 'start' : 'end', comment: id });
  }

  private known: ReadonlySet<string> | undefined;

  private ends(): ReadonlySet<string> {
    this.known ??= new Set(
      elementsNamed(this.root, 'office:annotation-end').map((it) => it.attributes['office:name'] ?? ''),
    );
    return this.known;
  }

  private isBold(element: Element): boolean {
    return this.bold.has(element.attributes['text:style-name'] ?? '');
  }
}
