import { damaged } from '../importProblem';

/** An element of XML or HTML. */
export interface Element {
  /** As it is written in XML, with its prefix; in small letters in HTML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts and elements, in order. */
  readonly children: readonly (Element | string)[];
}

interface OpenElement extends Element {
  readonly children: (OpenElement | string)[];
}

/** No document is nested so deeply; what is would be too deep for those who walk through it. */
const DEEPEST = 500;

/** What is nested more deeply takes the parser longer and longer, and is there for no other reason. */
const ENDLESS = 10_000;

/**
 * Reads XML.
 * @returns its root.
 * @throws ImportError where elements aren't closed, or there is none.
 */
export async function parseXml(text: string): Promise<Element> {
  const root = await parse(text, true);
  const element = root.children.find((it) => typeof it !== 'string');
  if (!element) throw damaged();
  return element;
}

/** Reads HTML, however it is written. @returns an element around all of it. */
export async function parseHtml(text: string): Promise<Element> {
  return parse(text, false);
}

async function parse(text: string, isXml: boolean): Promise<Element> {
  const { Parser } = await import('htmlparser2');
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) {
          tooDeep++;
          if (tooDeep > ENDLESS) throw damaged();
          return;
        }
        const element: OpenElement = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep--;
        else if (open.length > 1) open.pop();
      },
      ontext(data) {
        const children = open.at(-1)?.children;
        const last = children?.at(-1);
        if (children && typeof last === 'string') children[children.length - 1] = last + data;
        else children?.push(data);
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.write(text);
  // What is still open now is closed by the parser itself.
  if (isXml && open.length > 1) throw damaged();
  parser.end();
  return root;
}

/** The elements with a name in an element, however deep; those in such an element aren't looked for. */
export function elementsNamed(element: Element, name: string): Element[] {
  if (element.name === name) return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsNamed(child, name)));
}

/** All text in an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
