import type { Code } from '../codebook/codebook';
import type { Study } from './study';

/** The names of the codes above a code, the topmost first, and its own. */
export function codePath({ codebook }: Study, name: string): string[] {
  const path: string[] = [];
  for (let code: Code | undefined = codebook.find(name); code; code = codebook.parentOf(code.name)) {
    if (path.includes(code.name)) break;
    path.unshift(code.name);
  }
  return path.length ? path : [name];
}
