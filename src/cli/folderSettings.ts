import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder's `.vscode/settings.json` says of our settings; the user's own settings aren't known here. */
interface FolderSettings {
  readonly transcripts: readonly string[] | undefined;
  readonly confidential: boolean;
  readonly coder: string | undefined;
  /** Whether the codings of all others are hidden. */
  readonly blind: boolean;
}

/** @throws Error when there is such a file and it can't be read. */
export async function folderSettings(folder: string): Promise<FolderSettings> {
  const file = join(folder, '.vscode', 'settings.json');
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) text = '{}';
    else throw error;
  }
  const settings = parse(text, file);
  const transcripts = settings['transcriptCoding.transcripts'];
  const coder = settings['transcriptCoding.coder'];
  return {
    transcripts: Array.isArray(transcripts) ? transcripts.filter((glob) => typeof glob === 'string') : undefined,
    confidential: settings['transcriptCoding.confidential'] === true,
    coder: typeof coder === 'string' ? coder.trim() || undefined : undefined,
    blind: settings['transcriptCoding.blind'] === true,
  };
}

function parse(text: string, file: string): Record<string, unknown> {
  try {
    const settings: unknown = JSON.parse(asJson(text));
    if (typeof settings === 'object' && settings !== null) return settings as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
  throw new Error(`${file}: these are no settings`);
}

/** Settings may have comments, and commas behind the last of several. */
function asJson(text: string): string {
  const keepText = (found: string) => (found.startsWith('"') ? found : ' ');
  return text
    .replace(/^\ufeff/, '')
    .replace(/"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, keepText)
    .replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, keepText);
}
