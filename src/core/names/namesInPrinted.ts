import { KEY_LINES, type PrintedLayout } from '../codings/printedSidecar';
import { CONTEXT_KEYS } from '../codings/sidecarKeys';
import { Lines } from '../text/lines';
import { lineEnd, nextLine } from '../yaml/place';
import { PrintedScalars } from '../yaml/printedScalars';
import type { NameUse } from './nameUse';
import type { SidecarNameUse } from './namesInSidecar';

const SPEAKER = `${KEY_LINES.context}{${CONTEXT_KEYS.speaker}: `;

/** The names in a sidecar that is written as we print one: those that its YAML nodes would give, without reading it as YAML. */
export function namesInPrinted({ text, codings, starts, ends }: PrintedLayout): SidecarNameUse[] {
  const lines = new Lines(text);
  const scalars = new PrintedScalars(text);
  const use = (kind: NameUse['kind'], start: number, end: number, coding: string): SidecarNameUse[] => {
    const name = scalars.read(start, end)?.trim();
    return name ? [{ kind, name, role: 'use', range: lines.rangeAt(start, end), notation: 'flow', coding }] : [];
  };
  return codings.flatMap(({ id }, i) => {
    const uses: SidecarNameUse[] = [];
    let line = nextLine(text, starts[i] ?? 0) ?? text.length;
    const close = lineEnd(text, line) - 1;
    for (let from = line + KEY_LINES.codes.length + 1; from < close;) {
      const to = scalars.flowEnd(from, close);
      uses.push(...use('code', from, to, id));
      from = to + 2;
    }
    for (const last = ends[i] ?? 0; line < last; line = nextLine(text, line) ?? last) {
      if (!text.startsWith(SPEAKER, line)) continue;
      const start = line + SPEAKER.length;
      uses.push(...use('speaker', start, scalars.flowEnd(start, lineEnd(text, line) - 1), id));
    }
    return uses;
  });
}
