// Stands for node:assert/strict where the tests run in a browser: as much of it as they use.

class AssertionError extends Error {
  override name = 'AssertionError';
}

function check(holds: boolean, message: string | Error | undefined, otherwise: () => string): asserts holds {
  if (holds) return;
  if (message instanceof Error) throw message;
  throw new AssertionError(message === undefined ? otherwise() : `${message}\n${otherwise()}`);
}

function show(value: unknown): string {
  if (value instanceof Error) return String(value);
  return JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? 'undefined' : inner), 2);
}

function same(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) return false;
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false;
  if (actual instanceof Map || actual instanceof Set) {
    return same([...actual], [...(expected as Iterable<unknown>)]);
  }
  if (actual instanceof Date) return actual.getTime() === (expected as Date).getTime();
  const keys = Object.keys(actual);
  return (
    keys.length === Object.keys(expected).length &&
    keys.every((key) => key in expected && same(Reflect.get(actual, key), Reflect.get(expected, key)))
  );
}

type Message = string | Error;
type Expected = RegExp | (abstract new (...args: never[]) => unknown);

function fits(error: unknown, expected: Expected | undefined): boolean {
  if (expected === undefined) return true;
  return expected instanceof RegExp ? expected.test(String(error)) : error instanceof expected;
}

function assert(value: unknown, message?: Message): asserts value {
  check(Boolean(value), message, () => `expected something true, got ${show(value)}`);
}

assert.ok = assert;

assert.equal = (actual: unknown, expected: unknown, message?: Message): void => {
  check(Object.is(actual, expected), message, () => `expected ${show(expected)}, got ${show(actual)}`);
};

assert.notEqual = (actual: unknown, unexpected: unknown, message?: Message): void => {
  check(!Object.is(actual, unexpected), message, () => `didn't expect ${show(actual)}`);
};

assert.deepEqual = (actual: unknown, expected: unknown, message?: Message): void => {
  check(same(actual, expected), message, () => `expected ${show(expected)}\ngot ${show(actual)}`);
};

assert.notDeepEqual = (actual: unknown, unexpected: unknown, message?: Message): void => {
  check(!same(actual, unexpected), message, () => `didn't expect ${show(actual)}`);
};

assert.match = (text: string, pattern: RegExp, message?: Message): void => {
  check(pattern.test(text), message, () => `expected ${String(pattern)}, got ${show(text)}`);
};

assert.doesNotMatch = (text: string, pattern: RegExp, message?: Message): void => {
  check(!pattern.test(text), message, () => `didn't expect ${String(pattern)} in ${show(text)}`);
};

assert.throws = (run: () => unknown, expected?: Expected): void => {
  try {
    run();
  } catch (error) {
    check(fits(error, expected), undefined, () => `threw ${String(error)}`);
    return;
  }
  throw new AssertionError('expected an error');
};

assert.rejects = async (run: Promise<unknown> | (() => Promise<unknown>), expected?: Expected): Promise<void> => {
  try {
    await (typeof run === 'function' ? run() : run);
  } catch (error) {
    check(fits(error, expected), undefined, () => `rejected with ${String(error)}`);
    return;
  }
  throw new AssertionError('expected a rejection');
};

assert.fail = (message: Message = 'failed'): never => {
  throw message instanceof Error ? message : new AssertionError(message);
};

assert.strictEqual = assert.equal;
assert.notStrictEqual = assert.notEqual;
assert.deepStrictEqual = assert.deepEqual;

export { assert as default };
export const { ok, equal, notEqual, deepEqual, notDeepEqual, match, doesNotMatch, throws, rejects, fail } = assert;
export const { strictEqual, notStrictEqual, deepStrictEqual } = assert;
