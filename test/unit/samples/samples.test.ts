import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

const study = 'samples';
const interviews = `${study}/interviews`;

interface Code {
  name: string;
  aliases?: string[];
  codes?: Code[];
}
interface Codebook {
  codes: Code[];
  speakers: { name: string; role: string; aliases?: string[] }[];
}
interface Sidecar {
  transcript: string;
  coder?: string;
  codings: { id: string; codes: string[]; at: string; quote: string; memo?: string }[];
}

const codebook = parse(readFileSync(`${study}/codebook.yaml`, 'utf8')) as Codebook;
const names = codebook.codes.flatMap(namesOf);
const files = readdirSync(interviews).sort();
const transcripts = files.filter((file) => !file.endsWith('.codes.yaml'));
const sidecars = files
  .filter((file) => file.endsWith('.codes.yaml'))
  .map((file) => ({ file, sidecar: parse(readFileSync(`${interviews}/${file}`, 'utf8')) as Sidecar }));

function namesOf(code: Code): string[] {
  return [code.name, ...(code.aliases ?? []), ...(code.codes ?? []).flatMap(namesOf)];
}

/** Where `line:column` is in a text whose lines end with `\n`. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

describe('the sample study', () => {
  it('has three interviews, two of them with sidecars', () => {
    assert.deepEqual(transcripts, ['p01.md', 'p02.txt', 'p03.md']);
    assert.deepEqual(
      sidecars.map(({ file }) => file),
      ['p02.txt.jonas.codes.yaml', 'p02.txt.maya.codes.yaml', 'p03.md.codes.yaml'],
    );
  });

  it('has no name twice in its codebook', () => {
    assert.equal(new Set(names).size, names.length);
  });

  it('has only labels that the codebook knows, one of them by an old name', () => {
    const lines = readFileSync(`${interviews}/p01.md`, 'utf8').split('\n');
    const labels = lines.filter((line) => /^\p{Lu}\w+(?:-\w+)*$/u.test(line) && line !== 'Mm-hmm');
    assert.equal(labels.length, 16);
    for (const label of labels) assert.ok(names.includes(label), label);
    assert.ok(labels.includes('App-black-box'));
    assert.ok(!codebook.codes.flatMap((code) => [code, ...(code.codes ?? [])]).some((c) => c.name === 'App-black-box'));
  });

  for (const { file, sidecar } of sidecars) {
    it(`${file}: every quote stands where its coding says`, () => {
      const text = readFileSync(`${interviews}/${sidecar.transcript}`, 'utf8');
      let last = -1;
      for (const { id, at, quote } of sidecar.codings) {
        const [line, column, endLine, endColumn] = at.split(/[:-]/).map(Number);
        const start = offsetOf(text, line!, column!);
        assert.equal(text.slice(start, offsetOf(text, endLine!, endColumn!)), quote, id);
        assert.ok(start >= last, `${id} is out of order`);
        last = start;
      }
    });

    it(`${file}: ids and codes are in order`, () => {
      assert.ok(file.startsWith(sidecar.transcript));
      assert.equal(file, [sidecar.transcript, sidecar.coder, 'codes.yaml'].filter(Boolean).join('.'));
      for (const { id, codes } of sidecar.codings) {
        assert.match(id, /^[a-z][a-z0-9]{5}$/);
        assert.ok(codes.length > 0, id);
        for (const code of codes) assert.ok(names.includes(code), `${id}: ${code}`);
      }
    });
  }

  it('gives each coding an id of its own', () => {
    const ids = sidecars.flatMap(({ sidecar }) => sidecar.codings.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });
});
