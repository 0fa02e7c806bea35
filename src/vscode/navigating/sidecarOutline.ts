import * as vscode from 'vscode';
import { sidecarPlaces, type CodingPlaces } from '../../core/codings/sidecarPlaces';
import { canonicalName } from '../../core/project/codeTree';
import { sidecarExcerpts } from '../../core/project/sidecarExcerpts';
import { firstWords } from '../../core/text/firstWords';
import { containsRange } from '../../core/text/position';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { CODE_SYMBOL } from './symbols';

/** A sidecar's codings: their codes, and the first words of what they code, also where only a hash stands for it. */
export async function sidecarOutline(
  studies: Studies,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[]> {
  const { codings } = sidecarPlaces(document.getText());
  await studies.load();
  const place = studies.find(document.uri);
  const study = place?.folder.study;
  const excerpts = place && sidecarExcerpts(place.folder.study, place.path);
  return codings.map((places: CodingPlaces) => {
    const { coding, codes } = places;
    const names = coding.codes.map((code) => (study ? canonicalName(study, code) : code.trim()));
    const words = firstWords(coding.quote) || (excerpts?.byId.get(coding.id)?.firstWords ?? '');
    const name = containsRange(coding.source, codes) ? codes : coding.source;
    return new vscode.DocumentSymbol(names.join(', '), words, CODE_SYMBOL, toRange(coding.source), toRange(name));
  });
}
