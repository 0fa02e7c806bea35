import { Composer, Lexer, Parser, isMap, visit } from 'yaml';
import type { Alias, CST, Document, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { Lines } from '../text/lines';
import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import { conflictProblems, syntaxProblem } from './syntaxProblem';

export type YamlNode = ParsedNode;
export type YamlMap = YAMLMap.Parsed;
export type YamlList = YAMLSeq.Parsed;

/** Deeper nesting than this isn't a file that a person wrote, and could exhaust the stack. */
const MAX_DEPTH = 200;

/**
 * A text read as YAML: one document with a map at its top, or nothing at all. Every scalar is a string, as it stands in
 * the file (`2024`, `yes` and `null` are names like any other).
 */
export interface YamlFile {
  readonly text: string;
  readonly lines: Lines;
  /** The line break that the file uses. */
  readonly eol: '\n' | '\r\n';
  /** Nothing when the file is empty or unreadable. */
  readonly root: YamlMap | undefined;
  /** What each alias (`*name`) stands for. */
  readonly aliases: ReadonlyMap<Alias, YamlNode>;
  /** Why the file can't be read; none when it can. */
  readonly problems: readonly Problem[];
}

export function readYaml(text: string): YamlFile {
  const lines = new Lines(text);
  const file = { text, lines, eol: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n' } as const;
  const unreadable = (...problems: Problem[]): YamlFile => ({ ...file, root: undefined, aliases: new Map(), problems });
  const at = (code: string, message: string, range: Range): Problem => ({ code, message, severity: 'error', range });

  const conflicts = conflictProblems(lines);
  if (conflicts.length > 0) return unreadable(...conflicts);
  const documents = compose(text);
  if (typeof documents === 'number')
    return unreadable(at('yaml-too-deep', 'This is nested too deep to be read.', lines.rangeAt(documents, documents)));
  const [document, second] = documents;
  const error = document?.errors[0];
  if (error) return unreadable(syntaxProblem(error, lines, openQuote(document, error.pos[0])));
  if (second) {
    const start = Math.max(text.lastIndexOf('\n---', second.range[0]) + 1, 0);
    return unreadable(
      at(
        'yaml-documents',
        'A second YAML document begins here; the file must be one.',
        lines.rangeAt(start, start + 3),
      ),
    );
  }
  if (!document || isBlank(document)) return { ...file, root: undefined, aliases: new Map(), problems: [] };
  const root = document.contents;
  if (!isMap(root)) {
    const [start, end] = document.contents?.range ?? [0, 0];
    return unreadable(
      at('yaml-not-a-map', 'The file must begin with entries like “name: value”.', lines.rangeAt(start, end)),
    );
  }
  const aliases = new Map<Alias, YamlNode>();
  const dangling = followAliases(document, aliases);
  if (dangling) {
    const [start, end] = dangling.range ?? [0, 0];
    return unreadable({
      ...at('yaml-unknown-alias', 'Nothing above is marked &{0}.', lines.rangeAt(start, end)),
      args: [dangling.source],
    });
  }
  return { ...file, root: root, aliases, problems: [] };
}

/** The documents of a text, or the offset where it is nested too deep. */
function compose(text: string): Document.Parsed[] | number {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return parser.offset;
  }
  tokens.push(...parser.end());
  const composer = new Composer({ schema: 'failsafe', keepSourceTokens: true });
  return [...composer.compose(tokens, true, text.length)];
}

function isBlank(document: Document.Parsed): boolean {
  const contents = document.contents;
  return !contents || contents.range[0] === contents.range[1];
}

/** Offset of the quotation mark of the text that ends at `end`; nothing when no quoted text does. */
function openQuote(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

/** Fills in what each alias stands for, and gives the first that stands for nothing. */
function followAliases(document: Document.Parsed, aliases: Map<Alias, YamlNode>): Alias | undefined {
  const anchors = new Map<string, YamlNode>();
  let dangling: Alias | undefined;
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.set(node.anchor, node as YamlNode);
    },
    Alias(_, alias) {
      const target = anchors.get(alias.source);
      if (target) aliases.set(alias, target);
      else dangling ??= alias;
    },
  });
  return dangling;
}
