import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder for the clones of a test, with the command line built into it, apart from the settings of whoever runs the test. */
export class GitPlace {
  readonly folder = mkdtempSync(join(tmpdir(), 'transcript-coding-git-'));
  readonly cli = join(this.folder, 'the cli', 'cli.js');
  private readonly env = {
    ...process.env,
    HOME: this.folder,
    XDG_CONFIG_HOME: this.folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.org',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.org',
    GIT_EDITOR: 'true',
    LC_ALL: 'C',
  };

  static hasGit(): boolean {
    return spawnSync('git', ['--version']).status === 0;
  }

  async buildCli(): Promise<void> {
    await build({
      entryPoints: ['src/cli.ts'],
      outfile: this.cli,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      target: 'node20',
    });
  }

  /** A new repository with these files in its first commit. */
  repository(name: string, files: Record<string, string>): GitStudy {
    const study = new GitStudy(this, join(this.folder, name));
    mkdirSync(study.folder);
    study.git('init', '-q', '-b', 'main');
    study.commit('first', files);
    return study;
  }

  clone(from: GitStudy, name: string): GitStudy {
    const study = new GitStudy(this, join(this.folder, name));
    from.git('clone', '-q', from.folder, study.folder);
    return study;
  }

  run(cwd: string, program: string, ...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: this.env, encoding: 'utf8' });
    return { code: status ?? -1, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  must(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd, env: this.env, encoding: 'utf8', stdio: 'pipe' });
  }
}

/** A study in a repository. */
export class GitStudy {
  constructor(
    private readonly place: GitPlace,
    readonly folder: string,
  ) {}

  /** Runs git, which has to succeed. */
  git(...args: string[]): string {
    return this.place.must(this.folder, ...args);
  }

  /** Runs git, whatever comes of it. */
  try(...args: string[]): Ran {
    return this.place.run(this.folder, 'git', ...args);
  }

  cli(...args: string[]): Ran {
    return this.place.run(this.folder, process.execPath, this.place.cli, ...args);
  }

  write(files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  commit(message: string, files: Record<string, string> = {}): void {
    this.write(files);
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }
}
