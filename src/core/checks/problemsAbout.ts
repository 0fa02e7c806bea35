import type { Problem } from '../text/problem';

type ByFile = ReadonlyMap<string, readonly Problem[]>;

/** A study's problems by what they are about: their kind, and the first name that they tell. Looked through once, when first asked. */
export class ProblemsAbout {
  private groups: Map<string, Map<string, Problem[]>> | undefined;

  constructor(private readonly byFile: ByFile) {}

  /** The problems that say the same of the same name, by file. */
  same(problem: Problem): ByFile {
    this.groups ??= this.grouped();
    return this.groups.get(keyOf(problem)) ?? new Map<string, readonly Problem[]>();
  }

  private grouped(): Map<string, Map<string, Problem[]>> {
    const groups = new Map<string, Map<string, Problem[]>>();
    for (const [path, problems] of this.byFile) {
      for (const problem of problems) {
        const key = keyOf(problem);
        const files = groups.get(key) ?? new Map<string, Problem[]>();
        groups.set(key, files);
        const inFile = files.get(path);
        if (inFile) inFile.push(problem);
        else files.set(path, [problem]);
      }
    }
    return groups;
  }
}

function keyOf({ code, args = [] }: Problem): string {
  return `${code}\n${args[0] ?? ''}`;
}
