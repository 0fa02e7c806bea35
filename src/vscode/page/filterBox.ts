import * as vscode from 'vscode';
import { html, type Html } from './html';

/** A box that leaves only those rows of a table whose name has what is typed into it. @param table its id. */
export function filterBox(table: string, label: string): Html {
  return html`<p class="filter">
    <label>
      ${label}
      <input type="search" id="filter-${table}" data-filter="${table}" spellcheck="false" autocomplete="off" />
    </label>
    <output for="filter-${table}" data-count="${vscode.l10n.t('{0} of {1} rows')}"></output>
  </p>`;
}
