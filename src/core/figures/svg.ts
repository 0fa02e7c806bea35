/** A piece of SVG. Only {@link element} makes one, so that whatever isn't one is text. */
export class Svg {
  private constructor(readonly source: string) {}

  /** @param name of an element; attributes without a value are left out, lengths are rounded to a hundredth. */
  static element(name: string, attributes: Attributes, children: readonly Child[]): Svg {
    const head = Object.entries(attributes).map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${quoted(value)}"`,
    );
    const content = children.map(sourceOf).join('');
    return new Svg(content ? `<${name}${head.join('')}>${content}</${name}>` : `<${name}${head.join('')}/>`);
  }
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What stands in an element: nothing stands for nothing, a list for all in it. */
export type Child = Svg | string | undefined | readonly Child[];

/** An element of SVG, in which each text is escaped. It is the same to the byte whenever it is made of the same. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Svg {
  return Svg.element(name, attributes, children);
}

/** A length as SVG writes it: to a hundredth, which nobody sees. */
export function length(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function quoted(value: string | number): string {
  return typeof value === 'number' ? length(value) : escaped(value);
}

function sourceOf(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Svg) return child.source;
  return typeof child === 'string' ? escaped(child) : child.map(sourceOf).join('');
}

/** XML has no way to write most control characters, nor half a surrogate pair: they become `�`. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// eslint-disable-next-line no-control-regex -- just these are meant
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
