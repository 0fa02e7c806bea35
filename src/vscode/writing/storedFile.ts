import * as vscode from 'vscode';
import { encodingOf } from '../../core/text/decode';
import { isNotFound } from '../study/fileReader';

/** The editor's name of an encoding, or the file whose settings tell it. */
type Encoding = { readonly encoding: string } | { readonly uri: vscode.Uri };

/** A file's bytes and the text that they are, in whatever encoding. */
export class StoredFile {
  private constructor(
    readonly bytes: Uint8Array,
    readonly text: string,
    private readonly encoding: Encoding,
  ) {}

  /** Nothing when there is no such file. */
  static async read(uri: vscode.Uri, known?: Encoding): Promise<StoredFile | undefined> {
    const bytes = await readBytes(uri);
    if (!bytes) return undefined;
    const encoding = known ?? encodingIn(bytes) ?? { uri };
    return new StoredFile(bytes, await decode(bytes, encoding), encoding);
  }

  /** What is stored of a document, in the encoding that somebody may have chosen for it. */
  static of({ uri, encoding }: vscode.TextDocument): Promise<StoredFile | undefined> {
    return StoredFile.read(uri, { encoding });
  }

  /** Another text for the file, in its encoding. Nothing when more would be different then than what is different in the text. */
  async encode(text: string): Promise<Uint8Array | undefined> {
    const same = await encodeExactly(this.text, this.encoding);
    return same && sameBytes(same, this.bytes) ? encodeExactly(text, this.encoding) : undefined;
  }
}

/** The bytes of a text for a file that isn't there yet. Nothing when not all of it can be written in the encoding that files have there. */
export function encodeNew(uri: vscode.Uri, text: string): Promise<Uint8Array | undefined> {
  return encodeExactly(text, { uri });
}

/** What a file holds; nothing when there is no such file. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a?.length === b?.length && (a?.every((byte, index) => byte === b?.[index]) ?? false));
}

async function encodeExactly(text: string, encoding: Encoding): Promise<Uint8Array | undefined> {
  const bytes = await ('uri' in encoding
    ? vscode.workspace.encode(text, encoding)
    : vscode.workspace.encode(text, encoding));
  return (await decode(bytes, encoding)) === text ? bytes : undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding): Thenable<string> {
  return 'uri' in encoding ? vscode.workspace.decode(bytes, encoding) : vscode.workspace.decode(bytes, encoding);
}

/** The encoding that a file's first bytes tell; nothing where it is for the settings to say. */
function encodingIn(bytes: Uint8Array): Encoding | undefined {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return { encoding: encoding.replace('-', '') };
  return [0xef, 0xbb, 0xbf].every((byte, index) => bytes[index] === byte) ? { encoding: 'utf8bom' } : undefined;
}
