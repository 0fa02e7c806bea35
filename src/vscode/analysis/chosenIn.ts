import type { Choice, Chosen } from './analysis';

/** What is chosen for a figure: what the form says where that can be chosen, or else what was chosen before, or is usual. */
export function chosenIn(
  choices: readonly Choice[],
  values: Readonly<Record<string, readonly string[]>>,
  before: Chosen = {},
): Chosen {
  return Object.fromEntries(
    choices.map(({ name, options }) => {
      const wanted = [values[name]?.[0], before[name]];
      if (!options) return [name, wanted.find((value) => value !== undefined) ?? ''];
      const found = wanted.find((value) => options.some((it) => it.value === value));
      return [name, found ?? options[0]?.value ?? ''];
    }),
  );
}
