import { html, type Html } from './html';
import { scrollBox } from './scrollBox';

/** A column of a table whose head sorts it. */
export interface Column {
  readonly title: string;
  /** What the column says, in a sentence. */
  readonly tooltip?: string;
  /** In which order it is sorted first; the other way round unless given: the largest number first. */
  readonly first?: 'ascending';
  /** Whether its cells are sentences or names, not numbers. */
  readonly isText?: true;
}

/** @param id the page's script knows the table by it when the page is filled anew. */
export function sortableTable(id: string, caption: string, columns: readonly Column[], rows: readonly Html[]): Html {
  const heads = columns.map(
    ({ title, tooltip, first, isText }, index) =>
      html`<th scope="col" class="${isText && 'text'}">
        <button id="${id}-${index}" data-column="${index}" data-first="${first}" title="${tooltip}">${title}</button>
      </th>`,
  );
  const table = html`<table id="${id}" aria-label="${caption}">
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return scrollBox(`${id}-box`, caption, table);
}
