import type { Imported, ImportedParagraph, ImportedPlace } from './imported';

/** Whether a paragraph is to be part of the one above it in its turn. @param above the text of that one, with all that was joined to it. */
type ShouldJoin = (turn: number, paragraph: number, above: string) => boolean;

/** Puts paragraphs together with those above them, a space between. Codings stay on the same words. */
export function joinParagraphs(imported: Imported, shouldJoin: ShouldJoin): Imported {
  const moved = new Map<string, { readonly paragraph: number; readonly offset: number }>();
  const turns = imported.turns.map((turn, t) => {
    const paragraphs: ImportedParagraph[] = [];
    turn.paragraphs.forEach((paragraph, p) => {
      const above = paragraphs.at(-1);
      const joins = above !== undefined && shouldJoin(t, p, above.text);
      if (joins) paragraphs[paragraphs.length - 1] = { ...above, text: `${above.text} ${paragraph.text}` };
      else paragraphs.push(paragraph);
      const offset = joins ? above.text.length + 1 : 0;
      if (offset > 0 || paragraphs.length - 1 !== p)
        moved.set(`${t}:${p}`, { paragraph: paragraphs.length - 1, offset });
    });
    return { ...turn, paragraphs };
  });
  const move = (place: ImportedPlace): ImportedPlace => {
    const to = moved.get(`${place.turn}:${place.paragraph}`);
    return to ? { turn: place.turn, paragraph: to.paragraph, offset: place.offset + to.offset } : place;
  };
  const codings = imported.codings.map((it) => ({ ...it, start: move(it.start), end: move(it.end) }));
  return { ...imported, turns, codings };
}
