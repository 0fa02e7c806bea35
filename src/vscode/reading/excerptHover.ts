import * as vscode from 'vscode';
import { sidecarPlaces } from '../../core/codings/sidecarPlaces';
import { isInText } from '../../core/project/placedCoding';
import { sidecarExcerpts } from '../../core/project/sidecarExcerpts';
import { firstWords } from '../../core/text/firstWords';
import { containsRange } from '../../core/text/position';
import { linesOf } from '../../core/transcript/readTranscript';
import { escaped } from '../markdown';
import { toRange } from '../ranges';
import { readFile } from '../study/fileReader';
import { uriOf, type StudyPlace } from '../study/studyFolder';

/** At most so many characters of an excerpt are shown. */
const SHOWN = 400;

/** Tells of a place or an id in a sidecar who says there what, as the transcript has it now. */
export async function excerptHover(
  { folder, path }: StudyPlace,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const here = { start: position, end: position };
  for (const { coding, id, at } of sidecarPlaces(document.getText()).codings) {
    const range = [id, at].find((it) => containsRange(it, here));
    if (!range) continue;
    const excerpts = sidecarExcerpts(folder.study, path);
    const placed = excerpts?.byId.get(coding.id);
    if (!excerpts || !placed) return undefined;
    if (!isInText(placed))
      return new vscode.Hover(
        vscode.l10n.t('The words of this coding aren’t found in the transcript.'),
        toRange(range),
      );
    const content = await readFile(uriOf(folder, excerpts.path), () => undefined);
    if (content.kind !== 'text') return undefined;
    const words = escaped(firstWords(linesOf(content.text).slice(placed.range), SHOWN));
    const speaker = placed.speaker === undefined ? '' : `**${escaped(placed.speaker)}** `;
    return new vscode.Hover(new vscode.MarkdownString(`${speaker}${words}`), toRange(range));
  }
  return undefined;
}
