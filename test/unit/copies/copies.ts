import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { BringingIn, filesToBring, type BroughtIn, type CopyToBring } from '../../../src/core/copies/bringIn';
import type { Copy } from '../../../src/core/copies/copy';
import { readCopy, type CopySidecar } from '../../../src/core/copies/readCopy';
import { CODEBOOK } from '../../../src/core/project/studyPaths';
import { Lines } from '../../../src/core/text/lines';
import { loadPdf } from '../importing/files';

/** Reads a copy with what stands beside it. */
export function copyOf(
  name: string,
  content: string | Uint8Array,
  sidecars: readonly CopySidecar[] = [],
  { codes = [], codebook }: { readonly codes?: readonly string[]; readonly codebook?: string } = {},
): Promise<Copy> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readCopy({ name, bytes }, { sidecars, codebook }, { vocabulary: codebookOf(codes), loadPdf });
}

function codebookOf(codes: readonly string[]) {
  return readCodebook(codes.length ? `codes: [${codes.join(', ')}]\n` : '').codebook;
}

/** Files of a study by their paths, copies brought into them one after the other. */
export class CopyStudy {
  isConfidential = false;
  private id = 0;

  constructor(readonly files: Map<string, string | undefined>) {}

  static of(text: string): CopyStudy {
    return new CopyStudy(new Map([['p1.md', text]]));
  }

  /** All at once, as one change. */
  bring(...copies: readonly Omit<CopyToBring, 'transcript'>[]): BroughtIn[] {
    const all = copies.map((it) => ({ ...it, transcript: 'p1.md' }));
    const paths = [...new Set(all.flatMap(filesToBring))];
    const bringing = new BringingIn(new Map(paths.map((path) => [path, this.files.get(path)])), {
      codebook: readCodebook(this.files.get(CODEBOOK) ?? '').codebook,
      isConfidential: () => this.isConfidential,
      newId: () => `x${(this.id++).toString().padStart(5, '0')}`,
    });
    const outcome = all.map((it) => bringing.add(it));
    for (const { path, before, after } of bringing.changes([])) {
      if (before !== this.files.get(path)) throw new Error(`${path} was something else`);
      this.files.set(path, after);
    }
    return outcome;
  }

  /** The codings of a coder as `Code, Code: what is coded`, with ` // memo`. */
  codings(coder: string): string[] {
    const lines = new Lines(this.files.get('p1.md') ?? '');
    const { sidecar } = readSidecar(this.files.get(`p1.md.${coder}.codes.yaml`) ?? '');
    return sidecar.codings.map(
      ({ codes, at, memo }) => `${codes.join(', ')}: ${lines.slice(at)}${memo === undefined ? '' : ` // ${memo}`}`,
    );
  }
}
