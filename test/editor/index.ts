// Runs the tests in the extension host of a desktop or remote VS Code, which calls run().
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { report } from './report';

export async function run(): Promise<void> {
  const file = process.env['EDITOR_TESTS_REPORT'];
  const say = (line: string): void => {
    if (file === undefined) console.log(line);
    else appendFileSync(file, `${line}\n`);
  };
  const grep = process.env['EDITOR_TESTS_GREP'];
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries: 1, reporter: Silent, ...(grep ? { grep } : {}) });
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  await report(mocha.run(), say);
}

/** Says nothing: report() does. */
class Silent extends Mocha.reporters.Base {}
