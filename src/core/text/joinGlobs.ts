/** More alternatives than anybody writes by hand. */
const MANY = 64;

/**
 * One glob for several, as `{one,other}`, since looking for files takes as long as there are globs. Alternatives don't stand in each other,
 * which not all who read globs understand. A glob that can't be taken apart stays by itself.
 */
export function joinGlobs(globs: readonly string[]): string[] {
  const joined = new Set<string>();
  const apart: string[] = [];
  for (const glob of globs) {
    const alternatives = /[[\]\\!]/.test(glob) ? undefined : alternativesOf(glob);
    if (alternatives && joined.size + alternatives.length <= MANY) for (const it of alternatives) joined.add(it);
    else apart.push(glob);
  }
  if (!joined.size) return apart;
  const [only = ''] = joined;
  return [joined.size === 1 ? only : `{${[...joined].join(',')}}`, ...apart];
}

/** What a glob with braces stands for, one glob each; nothing where the braces or commas aren't those of alternatives. */
function alternativesOf(glob: string): string[] | undefined {
  const start = glob.indexOf('{');
  if (start < 0) return /[},]/.test(glob) ? undefined : [glob];
  if (/[},]/.test(glob.slice(0, start))) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let i = start; i < glob.length; i++) {
    const c = glob[i];
    if (c === '{') depth++;
    if (c === '}') depth--;
    if ((c === ',' && depth === 1) || depth === 0) {
      parts.push(glob.slice(from, i));
      from = i + 1;
    }
    if (depth > 0) continue;
    const rest = glob.slice(from);
    const all: string[] = [];
    for (const part of parts) {
      const expanded = alternativesOf(glob.slice(0, start) + part + rest);
      if (!expanded || all.length + expanded.length > MANY) return undefined;
      all.push(...expanded);
    }
    return all;
  }
  return undefined;
}
