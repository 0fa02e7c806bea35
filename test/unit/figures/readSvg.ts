/** An element of a figure, as it was read. */
export class Read {
  readonly children: Read[] = [];
  text = '';

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  number(attribute: string): number {
    const value = Number(this.attributes[attribute]);
    if (Number.isNaN(value)) throw new Error(`${attribute} of ${this.name} is ${this.attributes[attribute]}`);
    return value;
  }

  /** Itself and all in it, as far as they are so. */
  all(is: (it: Read) => boolean): Read[] {
    return [...(is(this) ? [this] : []), ...this.children.flatMap((it) => it.all(is))];
  }

  named(name: string): Read[] {
    return this.all((it) => it.name === name);
  }

  get marks(): Read[] {
    return this.all((it) => it.attributes['data-key'] !== undefined);
  }

  /** The shapes of marks that stand for a number. */
  valued(name: string): Read[] {
    return this.named(name).filter((it) => it.attributes['data-value'] !== undefined);
  }
}

const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>|([^<>]+)/gy;
const ATTRIBUTE = /\s+([a-zA-Z][a-zA-Z0-9-]*)="([^"<]*)"/gy;
// eslint-disable-next-line no-control-regex -- just these are meant
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Reads SVG as strictly as XML is read: anything that isn't well-formed is an error. */
export function readSvg(source: string): Read {
  if (ILLEGAL.test(source)) throw new Error('a character that XML has not');
  const top = new Read('', {});
  const open = [top];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    const parent = open.at(-1);
    if (!token || !parent) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, closes, name = '', attributes = '', isEmpty, content] = token;
    if (content !== undefined) parent.text += plain(content);
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element = new Read(name, attributesOf(attributes));
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [root, another] = top.children;
  if (!root || another || open.length !== 1) throw new Error('not one element');
  return root;
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let found = ATTRIBUTE.exec(source); found; found = ATTRIBUTE.exec(source)) {
    const [, name = '', value = ''] = found;
    if (name in attributes) throw new Error(`${name} is there twice`);
    attributes[name] = plain(value);
    end = ATTRIBUTE.lastIndex;
  }
  if (source.slice(end).trim()) throw new Error(`not attributes: ${source}`);
  return attributes;
}

function plain(text: string): string {
  const unknown = /&(?!#\d+;)/.exec(text);
  if (unknown) throw new Error(`not escaped: ${text}`);
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
