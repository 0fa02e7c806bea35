import assert from 'node:assert/strict';
import { CODEBOOK_KEYS, CODE_KEYS, SPEAKER_KEYS } from '../../../src/core/codebook/readCodebook';
import { PALETTE_SIZE, parseColor } from '../../../src/core/codebook/palette';
import {
  CODING_KEYS,
  CONFLICT_KEYS,
  CONTEXT_KEYS,
  DECLINED_KEYS,
  HASH_KEYS,
  SIDECAR_KEYS,
} from '../../../src/core/codings/sidecarKeys';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import codebook from '../../../schemas/codebook.schema.json';
import { FRAMEWORK_KEYS, SUMMARY_KEYS } from '../../../src/core/framework/framework';
import { QUERIES_KEYS, SAVED_QUERY_KEYS } from '../../../src/core/query/savedQueries';
import codings from '../../../schemas/codings.schema.json';
import framework from '../../../schemas/framework.schema.json';
import queries from '../../../schemas/queries.schema.json';

describe('schemas', () => {
  const { code, speaker } = codebook.definitions;
  const { coding, declined, at: place } = codings.definitions;
  const { query } = queries.definitions;
  const { summary } = framework.definitions;
  const { hash, context, conflict } = coding.properties;

  it('know the keys that the readers know', () => {
    assert.deepEqual(Object.keys(codebook.properties), Object.values(CODEBOOK_KEYS));
    assert.deepEqual(Object.keys(code.anyOf[1]!.properties!), Object.values(CODE_KEYS));
    assert.deepEqual(Object.keys(speaker.anyOf[1]!.properties!), Object.values(SPEAKER_KEYS));
    assert.deepEqual(Object.keys(codings.properties), Object.values(SIDECAR_KEYS));
    assert.deepEqual(Object.keys(coding.properties), Object.values(CODING_KEYS));
    assert.deepEqual(Object.keys(declined.properties), Object.values(DECLINED_KEYS));
    assert.deepEqual(Object.keys(hash.properties), Object.values(HASH_KEYS));
    assert.deepEqual(Object.keys(context.properties), Object.values(CONTEXT_KEYS));
    assert.deepEqual(Object.keys(conflict.properties), Object.values(CONFLICT_KEYS));
    assert.deepEqual(Object.keys(queries.properties), Object.values(QUERIES_KEYS));
    assert.deepEqual(Object.keys(query.properties), Object.values(SAVED_QUERY_KEYS));
    assert.deepEqual(Object.keys(framework.properties), Object.values(FRAMEWORK_KEYS));
    assert.deepEqual(Object.keys(summary.properties), Object.values(SUMMARY_KEYS));
  });

  it('describe every key and leave room for others', () => {
    const objects = [
      codebook,
      code.anyOf[1]!,
      speaker.anyOf[1]!,
      codings,
      coding,
      declined,
      hash,
      context,
      conflict,
      queries,
      query,
      framework,
      summary,
    ];
    for (const { properties, additionalProperties } of objects) {
      assert.equal(additionalProperties, true);
      for (const property of Object.values<{ description: string }>(properties))
        assert.match(property.description, /\.$/);
    }
  });

  it('allow the colors and places that the readers allow', () => {
    const [slot, text] = code.anyOf[1]!.properties!.color.anyOf;
    assert.deepEqual([slot?.minimum, slot?.maximum], [1, PALETTE_SIZE]);
    const color = new RegExp(text!.pattern!);
    for (const c of ['1', '12', '13', '0', '#abc', '#ABCDEF', '#abcd', 'abc', 'red', '#ggg', ''])
      assert.equal(color.test(c), parseColor(c) !== undefined, c);
    const at = new RegExp(place.pattern);
    for (const a of ['1:1-1:2', ' 1:1 - 2:9 ', '1-2', '1:1', 'x', ''])
      assert.equal(at.test(a), parseAt(a) !== undefined, a);
    assert.match(formatAt({ start: { line: 0, character: 0 }, end: { line: 1, character: 2 } }), at);
  });
});
