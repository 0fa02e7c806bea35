import type { AgreementOptions } from '../../core/agreement/agreementTable';
import { ROLES } from '../../core/agreement/roles';
import { UNITS } from '../../core/agreement/units';
import type { StudyCoder } from '../../core/coders/studyCoders';

/** What can be chosen at the top of the Agreement page. */
export interface Chosen {
  /** The coders' keys; nothing as long as nobody has been chosen. */
  readonly coders: readonly string[] | undefined;
  readonly options: AgreementOptions;
}

/** @param values what is chosen in the form, by its fields' names. */
export function chosenIn(values: Readonly<Record<string, readonly string[]>>, before: Chosen): Chosen {
  const unit = UNITS.find((it) => it === values['unit']?.[0]) ?? before.options.unit;
  const roles = ROLES.find((it) => it === values['roles']?.[0]) ?? before.options.roles;
  const uncoded = values['uncoded']?.[0] === 'exclude' ? 'exclude' : 'include';
  return {
    coders: values['coder'] ?? before.coders,
    options: { ...before.options, unit, roles, uncoded, children: values['children'] !== undefined },
  };
}

/** Of two there is nothing to choose. */
export function canChoose(known: readonly StudyCoder[]): boolean {
  return known.length > 2;
}

/** Who of those who have coded by now is chosen; nothing where nobody is, or where there is nothing to choose any more. */
export function askedOf({ coders }: Chosen, known: readonly StudyCoder[]): readonly StudyCoder[] | undefined {
  if (!coders || !canChoose(known)) return undefined;
  const asked = known.filter(({ key }) => coders.includes(key));
  return asked.length ? asked : undefined;
}
