import type { Figure } from '../../core/figures/figure';

/** A piece of HTML. Only {@link html} makes one, or what draws figures, so that whatever isn't one is text. */
export class Html {
  private constructor(readonly source: string) {}

  /** Joins what a template is made of; all but pieces of HTML is escaped. */
  static join(strings: readonly string[], values: readonly Part[]): Html {
    return new Html(strings.map((it, i) => it + sourceOf(values[i])).join(''));
  }

  /** @param svg a figure, in which all text is escaped already. */
  static drawn({ svg }: Figure): Html {
    return new Html(svg);
  }
}

/** What can stand in a template: nothing stands for nothing, a list for all in it. */
type Part = Html | string | number | undefined | readonly Part[];

/** A template of HTML, in which each value that isn't HTML itself is escaped, for elements and for attributes in quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return Html.join(strings, values);
}

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
