import { isMap, isScalar } from 'yaml';
import { reportKept } from '../conflicts/keptEntries';
import { NodeReader, isNothing, pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml, type YamlFile, type YamlList, type YamlMap, type YamlNode } from '../yaml/yamlFile';
import type { Problem } from '../text/problem';
import { isLayoutName, LAYOUT_NAMES } from '../transcript/layoutNames';
import { Codebook, type Code, type CodebookSpeaker, type CodeColor } from './codebook';
import { DETECT, LayoutRules, WHOLE_STUDY, type LayoutRule } from './layoutRules';
import { PALETTE_SIZE, parseColor } from './palette';

/** The keys that the file, a code and a speaker have; any others are kept and mean nothing here. */
export const CODEBOOK_KEYS = { codes: 'codes', speakers: 'speakers', layout: 'layout' } as const;
export const CODE_KEYS = {
  name: 'name',
  description: 'description',
  color: 'color',
  aliases: 'aliases',
  memo: 'memo',
  conflict: 'conflict',
  codes: 'codes',
} as const;
export const SPEAKER_KEYS = { name: 'name', role: 'role', aliases: 'aliases' } as const;

interface ReadCodebook {
  /** Empty when the file can't be read. */
  readonly codebook: Codebook;
  readonly problems: readonly Problem[];
  /** Whether the file could be understood as a whole; an entry that couldn't is only a problem. */
  readonly readable: boolean;
}

/** A codebook and the file's nodes that its codes and speakers were read from. */
export interface CodebookNodes extends ReadCodebook {
  readonly file: YamlFile;
  readonly nodes: ReadonlyMap<Code | CodebookSpeaker, YamlNode>;
}

/** Reads a `codebook.yaml`. It never fails; what is wrong is told as problems. */
export function readCodebook(text: string): ReadCodebook {
  const { codebook, problems, readable } = readCodebookNodes(text);
  return { codebook, problems, readable };
}

export function readCodebookNodes(text: string): CodebookNodes {
  return codebookNodesOf(readYaml(text));
}

export function codebookNodesOf(file: YamlFile): CodebookNodes {
  const unreadable = (problems: readonly Problem[]) => {
    return {
      codebook: Codebook.empty,
      problems,
      readable: false,
      file,
      nodes: new Map<Code | CodebookSpeaker, YamlNode>(),
    };
  };
  if (file.problems.length > 0) return unreadable(file.problems);
  const reader = new CodebookReader(file);
  try {
    const codebook = reader.read();
    return { codebook, problems: reader.problems, readable: true, file, nodes: reader.nodes };
  } catch (error) {
    if (error instanceof UnreadableFileError) return unreadable([error.problem]);
    throw error;
  }
}

/** A name and where it was read, to tell of names that stand twice. */
interface Named {
  readonly name: string;
  readonly node: YamlNode;
  /** The code's or speaker's name, where this is an alias. */
  readonly of?: string;
}

class CodebookReader extends NodeReader {
  readonly nodes = new Map<Code | CodebookSpeaker, YamlNode>();
  private readonly names: Named[] = [];
  private readonly aliases: Named[] = [];
  /** The lists that are being read, to notice one that holds itself. */
  private readonly open = new Set<YamlList>();
  /** The names of the codes whose children are being read. */
  private readonly above: string[] = [];

  read(): Codebook {
    const { root } = this.file;
    if (!root) return Codebook.empty;
    const codes = this.readCodes(this.topList(root, CODEBOOK_KEYS.codes));
    this.reportTwice(this.names, this.aliases);
    this.names.length = this.aliases.length = 0;
    const speakers = this.readSpeakers(this.topList(root, CODEBOOK_KEYS.speakers));
    this.reportTwice(this.names, this.aliases);
    const layouts = this.readLayouts(pairOf(root, CODEBOOK_KEYS.layout)?.value);
    this.reportNearKeys(root, CODEBOOK_KEYS);
    reportKept(this);
    return new Codebook(codes, speakers, layouts);
  }

  /** A list at the top; without it nothing of the file can be told, so another shape makes the file unreadable. */
  private topList(root: YamlMap, key: string): YamlList | undefined {
    const node = pairOf(root, key)?.value;
    if (!node || isNothing(node)) return undefined;
    const list = this.list(node);
    if (list) return list;
    throw new UnreadableFileError({
      code: 'codebook-not-a-list',
      message: '“{0}” must be a list: each entry on its own line after a dash.',
      args: [key],
      severity: 'error',
      range: this.rangeOf(node),
    });
  }

  private readCodes(list: YamlList | undefined): Code[] {
    if (!list) return [];
    this.open.add(list);
    const codes = list.items.flatMap((item) => this.readCode(item) ?? []);
    this.open.delete(list);
    return codes;
  }

  private readCode(item: YamlNode): Code | undefined {
    const map = this.map(item);
    if (map) this.reportNearKeys(map, CODE_KEYS);
    const nameNode = map ? pairOf(map, CODE_KEYS.name)?.value : item;
    const name = this.text(nameNode)?.trim();
    if (!nameNode || !name) {
      this.report('error', 'code-without-name', 'A code needs a name.', item);
      return undefined;
    }
    if (this.above.includes(name)) this.report('error', 'code-in-itself', 'A code can’t stand below itself.', nameNode);
    else this.names.push({ name, node: nameNode });
    const description = map && this.description(map);
    const color = map && this.color(map);
    this.above.push(name);
    const code: Code = {
      name,
      description,
      color: color?.color,
      ...this.aliasesOf(map, CODE_KEYS.aliases, name),
      memo: map && this.memo(map),
      children: map ? this.children(map) : [],
      nameRange: this.rangeOf(nameNode),
      ...(color && { colorRange: this.rangeOf(color.node) }),
    };
    this.above.pop();
    this.nodes.set(code, item);
    return code;
  }

  private description(map: YamlMap): string | undefined {
    return this.optionalText(map, CODE_KEYS.description, {
      code: 'code-description',
      message: 'A description must be a text.',
    });
  }

  private memo(map: YamlMap): string | undefined {
    return this.optionalText(map, CODE_KEYS.memo, { code: 'code-memo', message: 'A memo must be a text.' });
  }

  private color(map: YamlMap): { color: CodeColor; node: YamlNode } | undefined {
    const node = pairOf(map, CODE_KEYS.color)?.value;
    if (!node) return undefined;
    if (isNothing(node)) {
      const hex = isScalar(node) && node.comment?.match(/^[0-9a-f]{3,6}\b/i)?.[0];
      if (hex)
        this.report(
          'warning',
          'code-color-comment',
          'Put the color in quotation marks, "#{0}"; without them it is a comment.',
          node,
          hex,
        );
      return undefined;
    }
    const color = parseColor(this.text(node) ?? '');
    if (color === undefined)
      this.report(
        'warning',
        'code-color',
        'A color must be a number from 1 to {0}, or like "#d97706".',
        node,
        String(PALETTE_SIZE),
      );
    return color === undefined ? undefined : { color, node };
  }

  private aliasesOf(map: YamlMap | undefined, key: string, of: string): Pick<Code, 'aliases' | 'aliasRanges'> {
    const items = map ? this.aliasItems(map, key, of) : [];
    return { aliases: items.map(({ name }) => name), aliasRanges: items.map(({ node }) => this.rangeOf(node)) };
  }

  private aliasItems(map: YamlMap, key: string, of: string): Named[] {
    const node = pairOf(map, key)?.value;
    if (!node || isNothing(node)) return [];
    const list = this.list(node);
    if (!list) {
      this.report('warning', 'aliases-not-a-list', 'Aliases must be a list of names: [a, b].', node);
      return [];
    }
    return list.items.flatMap((item) => {
      const name = this.text(item)?.trim();
      if (!name) {
        this.report('warning', 'alias-not-a-name', 'An alias must be a name.', item);
        return [];
      }
      const alias = { name, node: item, of };
      this.aliases.push(alias);
      return [alias];
    });
  }

  private children(map: YamlMap): Code[] {
    const node = pairOf(map, CODE_KEYS.codes)?.value;
    if (!node || isNothing(node)) return [];
    const list = this.list(node);
    if (list && !this.open.has(list)) return this.readCodes(list);
    if (list) this.report('error', 'code-in-itself', 'A code can’t stand below itself.', node);
    else this.report('error', 'code-children', 'Child codes must be a list.', node);
    return [];
  }

  private readSpeakers(list: YamlList | undefined): CodebookSpeaker[] {
    return (list?.items ?? []).flatMap((item) => {
      const map = this.map(item);
      if (map) this.reportNearKeys(map, SPEAKER_KEYS);
      const node = map ? pairOf(map, SPEAKER_KEYS.name)?.value : item;
      const name = this.text(node)?.trim();
      if (!node || !name) {
        this.report('error', 'speaker-without-name', 'A speaker needs a name.', item);
        return [];
      }
      this.names.push({ name, node });
      const role =
        map &&
        this.optionalText(map, SPEAKER_KEYS.role, {
          code: 'speaker-role',
          message: 'A speaker’s role must be a text.',
        });
      const aliases = this.aliasesOf(map, SPEAKER_KEYS.aliases, name);
      const speaker: CodebookSpeaker = { name, role, ...aliases, nameRange: this.rangeOf(node) };
      this.nodes.set(speaker, item);
      return [speaker];
    });
  }

  /** One layout for all transcripts, or a map from where they are to their layout. */
  private readLayouts(node: YamlNode | null | undefined): LayoutRules {
    if (!node || isNothing(node)) return LayoutRules.none;
    const said = this.follow(node);
    if (said && isScalar(said)) return new LayoutRules(this.readLayout(WHOLE_STUDY, node));
    if (!said || !isMap(said)) {
      const message = '“layout” must be a layout, or say for files or folders which they have: {interviews: colon}.';
      this.report('warning', 'layout-shape', message, node);
      return LayoutRules.none;
    }
    const rules = said.items.flatMap(({ key, value }) => {
      const where = this.text(key);
      return where === undefined || isNothing(value) ? [] : this.readLayout(where, value ?? key);
    });
    return new LayoutRules(rules);
  }

  private readLayout(where: string, node: YamlNode): LayoutRule[] {
    const name = this.text(node)?.trim();
    if (name !== undefined && (name === DETECT || isLayoutName(name))) {
      return [{ where, layout: name, range: this.rangeOf(node) }];
    }
    const known = [...LAYOUT_NAMES, DETECT].join(', ');
    if (name === undefined) this.report('warning', 'layout-unknown', 'A layout is one of these: {0}.', node, known);
    else {
      const message = 'There is no layout “{0}”. A layout is one of these: {1}.';
      this.report('warning', 'layout-unknown', message, node, name, known);
    }
    return [];
  }

  /** Tells of a name that stands twice, at the later one, and of an alias that is a name or another's alias. */
  private reportTwice(names: readonly Named[], aliases: readonly Named[]): void {
    const meanings = new Map<string, string>();
    for (const { name, node } of names) {
      if (meanings.has(name)) this.report('warning', 'name-twice', '“{0}” is in the codebook already.', node, name);
      meanings.set(name, name);
    }
    for (const { name, node, of = name } of aliases) {
      const meant = meanings.get(name);
      if (meant === of) this.report('warning', 'alias-twice', '“{0}” means “{1}” already.', node, name, of);
      else if (meant !== undefined)
        this.report('warning', 'alias-taken', '“{0}” already has another meaning.', node, name);
      else meanings.set(name, of);
    }
  }
}
