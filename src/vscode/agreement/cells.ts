import * as vscode from 'vscode';
import type { Interval } from '../../core/agreement/bootstrap';
import type { Agreement, Undefined } from '../../core/agreement/coefficient';
import { html, type Html } from '../page/html';

/** How many digits after the point coefficients are told with, as papers do. */
const DIGITS = 3;

/** A table's cell with a coefficient, and its interval behind it; where it has no value, why. */
export function coefficientCell(agreement: Agreement, interval?: Interval): Html {
  if (agreement.kind === 'undefined') return noValue(reason(agreement.why));
  // Also where there is none its place is kept, so that values stand below each other.
  const beside = interval && html` <span class="interval">${intervalText(interval)}</span>`;
  return html`<td data-value="${agreement.value}">${rounded(agreement.value)}${beside}</td>`;
}

export function countCell(count: number): Html {
  return html`<td data-value="${count}">${count}</td>`;
}

/** A share of something, in whole percent. */
export function percentCell(share: number): Html {
  return html`<td data-value="${share}">${percentText(share)}</td>`;
}

export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export function intervalText(interval: Interval): string | undefined {
  return interval.kind === 'interval' ? `[${rounded(interval.low)}, ${rounded(interval.high)}]` : undefined;
}

function noValue(why: string): Html {
  return html`<td class="undefined" data-value="" title="${why}" aria-label="${why}">–</td>`;
}

function rounded(value: number): string {
  return value.toFixed(DIGITS).replace(/^-(0\.0*)$/, '$1');
}

/** Why a coefficient has no value. */
export function reason(why: Undefined): string {
  switch (why) {
    case 'one-coder':
      return vscode.l10n.t('no value: only one coder');
    case 'no-overlap':
      return vscode.l10n.t('no value: there is nothing that two coders have coded');
    case 'one-category':
      return vscode.l10n.t('no value: all say the same everywhere, and chance could not have made it otherwise');
    case 'not-two-coders':
      return vscode.l10n.t('no value: it compares exactly two coders');
    case 'nothing-present':
      return vscode.l10n.t('no value: the code was not given');
  }
}
