import { cleanText } from './cleanText';
import type { Figure } from './document';
import { escapeXml } from './xml';

/**
 * A figure as an element in HTML: one picture for those who don’t see it, with ids that no other figure has. Its own title and description
 * are told, or else these.
 */
export function inlineSvg({ svg, alt }: Pick<Figure, 'svg' | 'alt'>, id: string, title: string): string {
  const own = bareSvg(svg)
    .replace(/(\sid=["'])/g, `$1${id}-`)
    .replace(/(url\(["']?#|\s(?:xlink:)?href=["']#)/g, `$1${id}-`)
    .replace(/(\saria-(?:labelledby|describedby)=["'])([^"']*)/g, (_, attribute: string, ids: string) => {
      return attribute + ids.replace(/\S+/g, `${id}-$&`);
    });
  return own.replace(/^<svg\b([^>]*?)(\/?)>/, (_, attributes: string, isEmpty: string) => {
    const isNamed = /\saria-labelledby=/.test(attributes);
    const kept = attributes.replace(/\srole=(?:"[^"]*"|'[^']*')/g, '');
    const named = isNamed ? '' : ` aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
    const about = isNamed ? '' : aboutElements(id, title || alt, alt);
    return `<svg${kept} role="img"${named}>${about}${isEmpty ? '</svg>' : ''}`;
  });
}

function aboutElements(id: string, title: string, description: string): string {
  return (
    `<title id="${id}-title">${escapeXml(cleanText(title))}</title>` +
    `<desc id="${id}-desc">${escapeXml(cleanText(description))}</desc>`
  );
}

/** An `<svg>` element without what stands before it in a file. */
export function bareSvg(svg: string): string {
  return svg.slice(Math.max(0, svg.search(/<svg\b/))).trim();
}
