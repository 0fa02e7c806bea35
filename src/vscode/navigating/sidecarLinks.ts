import * as vscode from 'vscode';
import { sidecarPlaces } from '../../core/codings/sidecarPlaces';
import { isInText } from '../../core/project/placedCoding';
import { namedTranscript, sidecarExcerpts } from '../../core/project/sidecarExcerpts';
import type { Range } from '../../core/text/position';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';

/** The links of a sidecar: its transcript's name to that, each coding's place to its excerpt, wherever that is by now. */
export async function sidecarLinks(studies: Studies, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  await studies.load();
  const place = studies.find(document.uri);
  if (!place) return [];
  const { folder } = place;
  const { transcript, codings } = sidecarPlaces(document.getText());
  const links: vscode.DocumentLink[] = [];
  const add = (range: Range, target: vscode.Uri, tooltip: string) => {
    const link = new vscode.DocumentLink(toRange(range), target);
    link.tooltip = tooltip;
    links.push(link);
  };
  const named = transcript && namedTranscript(folder.study, place.path, transcript.name);
  if (transcript && named !== undefined)
    add(transcript.range, uriOf(folder, named), vscode.l10n.t('Open the transcript'));
  const excerpts = sidecarExcerpts(folder.study, place.path);
  if (!excerpts) return links;
  const uri = uriOf(folder, excerpts.path);
  for (const { coding, at } of codings) {
    const placed = excerpts.byId.get(coding.id);
    if (!placed) continue;
    const tooltip = isInText(placed)
      ? vscode.l10n.t('Go to the excerpt')
      : vscode.l10n.t('Go to where the excerpt was last; its words aren’t found');
    add(at, uri.with({ fragment: fragment(placed.range) }), tooltip);
  }
  return links;
}

/** How the editor reads a selection from an address, counted from one. */
function fragment({ start, end }: Range): string {
  return `L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
}
