import { realpathSync } from 'node:fs';
import { main } from './cli/main';

const [node = 'node', script = ''] = process.argv;

void main(process.argv.slice(2), [node, realpathSync(script)], {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
