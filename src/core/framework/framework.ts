import type { Range } from '../text/position';
import type { Problem } from '../text/problem';
import { isNothing, NodeReader, pairOf } from '../yaml/nodeReader';
import { UnreadableFileError } from '../yaml/unreadableFile';
import { readYaml, type YamlFile, type YamlMap, type YamlNode } from '../yaml/yamlFile';

/** The keys that the file and a summary have; any others are kept and mean nothing here. */
export const FRAMEWORK_KEYS = { summaries: 'summaries' } as const;
export const SUMMARY_KEYS = { transcript: 'transcript', code: 'code', text: 'text' } as const;

/** What somebody has written of a code in a transcript: in short what its excerpts there say. */
export interface Summary {
  /** Path in the study. */
  readonly transcript: string;
  /** As it is written. */
  readonly code: string;
  readonly text: string;
}

/** A summary as the file has it. */
export interface SummaryEntry extends Summary {
  /** Where the transcript and the code are named. */
  readonly transcriptRange: Range;
  readonly codeRange: Range;
}

interface ReadFramework {
  /** Empty when the file can't be read. Of two of the same transcript and code the first is meant. */
  readonly summaries: readonly SummaryEntry[];
  readonly problems: readonly Problem[];
  /** Whether the file could be understood as a whole; an entry that couldn't is only a problem. */
  readonly readable: boolean;
}

/** Summaries, and the file's nodes that they were read from. */
export interface FrameworkNodes extends ReadFramework {
  readonly file: YamlFile;
  /** In the order of the summaries. */
  readonly maps: readonly YamlMap[];
  /** Which entries of the list they are. */
  readonly indices: readonly number[];
}

/** Reads a `framework.yaml`. It never fails; what is wrong is told as problems. */
export function readFramework(text: string): ReadFramework {
  const { summaries, problems, readable } = frameworkNodesOf(readYaml(text));
  return { summaries, problems, readable };
}

export function frameworkNodesOf(file: YamlFile): FrameworkNodes {
  const unreadable = (problems: readonly Problem[]) => {
    return { summaries: [], problems, readable: false, file, maps: [], indices: [] };
  };
  if (file.problems.length > 0) return unreadable(file.problems);
  const reader = new FrameworkReader(file);
  try {
    reader.read();
    const { summaries, problems, maps, indices } = reader;
    return { summaries, problems, readable: true, file, maps, indices };
  } catch (error) {
    if (error instanceof UnreadableFileError) return unreadable([error.problem]);
    throw error;
  }
}

class FrameworkReader extends NodeReader {
  readonly summaries: SummaryEntry[] = [];
  readonly maps: YamlMap[] = [];
  readonly indices: number[] = [];
  private readonly known = new Set<string>();

  read(): void {
    const { root } = this.file;
    if (!root) return;
    this.reportNearKeys(root, FRAMEWORK_KEYS);
    this.reportMissingList(root, FRAMEWORK_KEYS.summaries, 'summary-list');
    const node = pairOf(root, FRAMEWORK_KEYS.summaries)?.value;
    if (!node || isNothing(node)) return;
    const list = this.list(node);
    if (!list)
      throw new UnreadableFileError({
        code: 'summaries-not-a-list',
        message: '“{0}” must be a list: each entry on its own line after a dash.',
        args: [FRAMEWORK_KEYS.summaries],
        severity: 'error',
        range: this.rangeOf(node),
      });
    list.items.forEach((item, index) => this.readSummary(item, index));
  }

  private readSummary(item: YamlNode, index: number): void {
    const map = this.map(item);
    if (map) this.reportNearKeys(map, SUMMARY_KEYS);
    const transcriptNode = map && pairOf(map, SUMMARY_KEYS.transcript)?.value;
    const codeNode = map && pairOf(map, SUMMARY_KEYS.code)?.value;
    const [transcript, code] = [this.text(transcriptNode)?.trim(), this.text(codeNode)?.trim()];
    if (!map || !transcriptNode || !codeNode || !transcript || !code) {
      const { transcript, code } = SUMMARY_KEYS;
      this.report('error', 'summary-of-nothing', 'A summary needs a “{0}” and a “{1}”.', item, transcript, code);
      return;
    }
    const text = this.text(pairOf(map, SUMMARY_KEYS.text)?.value);
    if (!text?.trim()) {
      const message = 'This summary has no text: it stands under “{0}”.';
      this.report('warning', 'summary-without-text', message, item, SUMMARY_KEYS.text);
      return;
    }
    const key = `${transcript}\n${code}`;
    if (this.known.has(key))
      this.report('warning', 'summary-twice', '“{0}” has a summary of “{1}” already.', codeNode, transcript, code);
    this.known.add(key);
    const ranges = { transcriptRange: this.rangeOf(transcriptNode), codeRange: this.rangeOf(codeNode) };
    this.summaries.push({ transcript, code, text, ...ranges });
    this.maps.push(map);
    this.indices.push(index);
  }
}
