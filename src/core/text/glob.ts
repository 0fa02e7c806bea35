/**
 * What a glob of VS Code's matches, as an expression for whole paths with `/` between their parts: `*` and `?` stay within a part, `**`
 * goes over any number of them, `{a,b}` is one of several, `[a-z]` and `[!a-z]` are one character. Whatever isn't closed is itself.
 */
export function globExpression(glob: string): RegExp {
  return new RegExp(`^${translate(glob)}$`, 'u');
}

function translate(glob: string): string {
  let expression = '';
  for (let i = 0; i < glob.length;) {
    const rest = glob.slice(i);
    const [step, meaning] =
      anyParts(rest, i === 0 || glob[i - 1] === '/') ?? oneOfSeveral(rest) ?? oneCharacter(rest) ?? within(rest);
    expression += meaning;
    i += step;
  }
  return expression;
}

/** How much of the glob was understood, and what it means. */
type Step = readonly [length: number, meaning: string];

function anyParts(glob: string, isPartsBeginning: boolean): Step | undefined {
  if (!glob.startsWith('**')) return undefined;
  if (isPartsBeginning && glob.startsWith('**/')) return [3, '(?:.*/)?'];
  return [2, isPartsBeginning && glob.length === 2 ? '.*' : '[^/]*'];
}

function oneOfSeveral(glob: string): Step | undefined {
  if (!glob.startsWith('{')) return undefined;
  const choices: string[] = [];
  let depth = 0;
  let start = 1;
  for (let i = 0; i < glob.length; i++) {
    if (glob[i] === '{') depth++;
    if (glob[i] === '}') depth--;
    if (!(depth === 0 || (depth === 1 && glob[i] === ','))) continue;
    choices.push(translate(glob.slice(start, i)));
    start = i + 1;
    if (depth === 0) return [i + 1, `(?:${choices.join('|')})`];
  }
  return undefined;
}

function oneCharacter(glob: string): Step | undefined {
  const [whole, not, characters] = /^\[([!^]?)([^\]/]+)\]/.exec(glob) ?? [];
  if (whole === undefined || characters === undefined) return undefined;
  const escaped = characters.replace(/[\\[\]^]|^-|-$/g, '\\$&');
  return [whole.length, not ? `[^/${escaped}]` : `[${escaped}]`];
}

function within(glob: string): Step {
  const [character = ''] = glob;
  if (character === '*') return [1, '[^/]*'];
  if (character === '?') return [1, '[^/]'];
  return [character.length, character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')];
}
