import type { Study } from './study';

/** The names of a code and of all codes below it. */
export function namesFrom(study: Pick<Study, 'codebook'>, name: string): string[] {
  const { codebook } = study;
  // What stands under a name that was there already belongs to the first code of that name.
  const children = codebook.find(name)?.children.filter((it) => codebook.find(it.name) === it) ?? [];
  return [name, ...children.flatMap((child) => namesFrom(study, child.name))];
}
