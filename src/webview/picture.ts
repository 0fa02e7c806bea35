import type { PictureOf } from '../vscode/page/pageMessages';

/** How many pixels there are for one of the figure: some 300 to the inch where it is printed as wide as a page. */
const SCALE = 3;
/** The longest side of a picture that browsers draw, in pixels. */
const LONGEST = 16_000;

/** A figure as PNG, in the colours for paper: it is drawn apart from the page. Nothing where that can't be done. */
export async function pictureOf({ svg, width, height }: PictureOf): Promise<ArrayBuffer | undefined> {
  const scale = Math.min(SCALE, LONGEST / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width * scale, height * scale);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((got) => canvas.toBlob(got, 'image/png'));
    return await blob?.arrayBuffer();
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
