import fc from 'fast-check';

/** A code as a test makes it. */
export interface Model {
  name: string;
  description?: string;
  color?: string;
  aliases?: string[];
  memo?: string;
  mine?: string;
  codes: Model[];
}

/** How codebooks are written in one case, the same for all three versions. */
interface Style {
  readonly indent: '' | '  ';
  readonly flow: boolean;
  readonly comments: boolean;
  readonly airy: boolean;
  readonly bare: boolean;
  readonly windows: boolean;
  readonly speakers: boolean;
}

type Change =
  | { readonly kind: 'add'; readonly name: string; readonly under: number; readonly at: number }
  | { readonly kind: 'remove'; readonly which: number; readonly lift: boolean }
  | { readonly kind: 'rename'; readonly which: number; readonly name: string; readonly alias: boolean }
  | { readonly kind: 'move'; readonly which: number; readonly under: number; readonly at: number }
  | {
      readonly kind: 'set';
      readonly which: number;
      readonly key: 'description' | 'color' | 'memo' | 'mine';
      readonly value: string | undefined;
    }
  | { readonly kind: 'alias'; readonly which: number; readonly name: string };

const NAMES = ['Data', 'Data-low', 'Pay', 'Pay late', 'Trust', 'Näh: "x"', '2024', 'yes'];
const NEW_NAMES = ['New-a', 'New-b', 'New-c'];

/** A forest whose codes have these names: each under one of those before it, or at the top. */
function grown(names: readonly string[], under: readonly number[]): Model[] {
  const top: Model[] = [];
  const all: Model[] = [];
  names.forEach((name, i) => {
    const code: Model = { name, codes: [] };
    const parent = all[((under[i] ?? 0) % (i + 1)) - 1];
    (parent ? parent.codes : top).push(code);
    all.push(code);
  });
  return top;
}

function all(codes: readonly Model[]): Model[] {
  return codes.flatMap((code) => [code, ...all(code.codes)]);
}

const text = fc.constantFrom('What it means.', 'what it means: more', 'over\nlines', '# no comment', 'null', '3');
const which = fc.nat(9);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom(...NEW_NAMES), under: which, at: which }),
  fc.record({ kind: fc.constant('remove' as const), which, lift: fc.boolean() }),
  fc.record({
    kind: fc.constant('rename' as const),
    which,
    name: fc.constantFrom(...NEW_NAMES, 'Other'),
    alias: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('move' as const), which, under: which, at: which }),
  fc.record({
    kind: fc.constant('set' as const),
    which,
    key: fc.constantFrom('description' as const, 'color' as const, 'memo' as const, 'mine' as const),
    value: fc.option(text, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('alias' as const), which, name: fc.constantFrom('old-1', 'old-2') }),
);

/** A forest after what somebody did to it; what can't be done is passed over. */
function changed(before: readonly Model[], changes: readonly Change[]): Model[] {
  const top = structuredClone(before) as Model[];
  for (const one of changes) {
    const codes = all(top);
    const put = (code: Model, under: number, at: number) => {
      const list = codes[under]?.codes ?? top;
      list.splice(at % (list.length + 1), 0, code);
    };
    if (one.kind === 'add') {
      if (!codes.some(({ name }) => name === one.name)) put({ name: one.name, codes: [] }, one.under, one.at);
      continue;
    }
    const code = codes[one.which];
    if (!code) continue;
    const list = codes.map(({ codes: under }) => under).find((under) => under.includes(code)) ?? top;
    if (one.kind === 'remove') list.splice(list.indexOf(code), 1, ...(one.lift ? code.codes : []));
    else if (one.kind === 'move') {
      if (all([code]).includes(codes[one.under]!)) continue;
      list.splice(list.indexOf(code), 1);
      put(code, one.under, one.at);
    } else if (one.kind === 'rename') {
      if (codes.some(({ name }) => name === one.name)) continue;
      if (one.alias) code.aliases = [...(code.aliases ?? []), code.name];
      code.name = one.name;
    } else if (one.kind === 'alias') code.aliases = [...new Set([...(code.aliases ?? []), one.name])];
    else if (one.value === undefined) Reflect.deleteProperty(code, one.key);
    else code[one.key] = one.value;
  }
  return top;
}

function print(codes: readonly Model[], style: Style): string {
  const quoted = (value: string) => JSON.stringify(value);
  const flow = ({ codes: under, ...code }: Model): string => {
    const parts = Object.entries(code).map(([key, value]: [string, string | string[]]) =>
      Array.isArray(value) ? `${key}: [${value.map(quoted).join(', ')}]` : `${key}: ${quoted(value)}`,
    );
    return `{ ${[...parts, ...(under.length ? [`codes: [${under.map(flow).join(', ')}]`] : [])].join(', ')} }`;
  };
  const block = (list: readonly Model[], margin: string): string[] =>
    list.flatMap((code, i) => {
      const { codes: under, name, ...rest } = code;
      const above = style.comments && name.length % 2 ? [`${margin}# about ${JSON.stringify(name)}`] : [];
      if (style.airy && i > 0) above.unshift('');
      const isBare = Object.keys(rest).length === 0 && under.length === 0;
      if (isBare && style.bare) return [...above, `${margin}- ${quoted(name)}`];
      if (style.flow && under.length === 0) return [...above, `${margin}- ${flow(code)}`];
      const keys = Object.entries(rest).flatMap(([key, value]: [string, string | string[]]) => {
        if (Array.isArray(value)) return [`${margin}  ${key}: [${value.map(quoted).join(', ')}] # old`];
        if (!value.includes('\n')) return [`${margin}  ${key}: ${quoted(value)}`];
        return [`${margin}  ${key}: |-`, ...value.split('\n').map((line) => `${margin}    ${line}`)];
      });
      const children = under.length ? [`${margin}  codes:`, ...block(under, `${margin}  ${style.indent}`)] : [];
      return [...above, `${margin}- name: ${quoted(name)}`, ...keys, ...children];
    });
  const lines = ['# The codebook', ...(codes.length ? ['codes:', ...block(codes, style.indent)] : ['codes: []'])];
  if (style.speakers) lines.push('speakers:', '  - name: Ann', '    role: interviewer', '  - Bob');
  return [...lines, ''].join(style.windows ? '\r\n' : '\n');
}

export interface ThreeCodebooks {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Codebooks in three versions, each side with a few changes of the first. */
export const threeCodebooks: fc.Arbitrary<ThreeCodebooks> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 7 }),
    under: fc.array(fc.nat(7), { minLength: 7, maxLength: 7 }),
    ours: fc.array(change, { maxLength: 4 }),
    theirs: fc.array(change, { maxLength: 4 }),
    style: fc.record({
      indent: fc.constantFrom('' as const, '  ' as const),
      flow: fc.boolean(),
      comments: fc.boolean(),
      airy: fc.boolean(),
      bare: fc.boolean(),
      windows: fc.boolean(),
      speakers: fc.boolean(),
    }),
  })
  .map(({ names, under, ours, theirs, style }) => {
    const base = grown(names, under);
    const side = (changes: readonly Change[]) => print(changed(base, changes), style);
    return { base: side([]), ours: side(ours), theirs: side(theirs) };
  });
