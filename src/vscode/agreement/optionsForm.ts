import * as vscode from 'vscode';
import type { AgreementOptions } from '../../core/agreement/agreementTable';
import { UNITS, type Unit } from '../../core/agreement/units';
import type { StudyCoder } from '../../core/coders/studyCoders';
import { coderText } from '../coders/coderText';
import { html, type Html } from '../page/html';
import { canChoose } from './chosen';

/**
 * The form at the top of the Agreement page. Its fields' names are those that `chosenIn` reads.
 * @param coders the keys of those who are compared.
 * @param known everybody who has coded.
 */
export function optionsForm(options: AgreementOptions, coders: readonly string[], known: readonly StudyCoder[]): Html {
  return html`<form>
    ${canChoose(known) ? codersField(coders, known) : undefined}
    <label>
      ${vscode.l10n.t('Units')}
      <select id="unit" name="unit">
        ${UNITS.map((unit) => option(unit, unitText(unit), unit === options.unit))}
      </select>
    </label>
    <label>
      ${vscode.l10n.t('Turns of')}
      <select id="roles" name="roles">
        ${option('everyone', vscode.l10n.t('everyone'), options.roles === 'everyone')}
        ${option('participant', vscode.l10n.t('participants only'), options.roles === 'participant')}
      </select>
    </label>
    <label>
      ${vscode.l10n.t('Units without any code')}
      <select id="uncoded" name="uncoded">
        ${option('include', vscode.l10n.t('count: all agree on none'), options.uncoded === 'include')}
        ${option('exclude', vscode.l10n.t('don’t count'), options.uncoded === 'exclude')}
      </select>
    </label>
    <label>
      ${checkbox('children', 'children', options.children)} ${vscode.l10n.t('a child code counts for its parents, too')}
    </label>
  </form>`;
}

function codersField(chosen: readonly string[], known: readonly StudyCoder[]): Html {
  return html`<fieldset>
    <legend>${vscode.l10n.t('Coders')}</legend>
    ${known.map(
      ({ key, name }) => html`<label>${checkbox('coder', key, chosen.includes(key))} ${coderText(name)}</label>`,
    )}
  </fieldset>`;
}

function checkbox(name: string, value: string, isTicked: boolean): Html {
  return html`<input
    type="checkbox"
    id="${name}-${value}"
    name="${name}"
    value="${value}"
    ${isTicked ? html`checked` : undefined}
  />`;
}

function option(value: string, text: string, isChosen: boolean): Html {
  return html`<option value="${value}" ${isChosen ? html`selected` : undefined}>${text}</option>`;
}

export function unitText(unit: Unit): string {
  switch (unit) {
    case 'turn':
      return vscode.l10n.t('turns');
    case 'paragraph':
      return vscode.l10n.t('paragraphs');
    case 'sentence':
      return vscode.l10n.t('sentences');
    case 'character':
      return vscode.l10n.t('characters');
  }
}
