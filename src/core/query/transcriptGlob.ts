import { globExpression } from '../text/glob';

/**
 * Tells which transcripts are meant by what a query says of them: a path relative to the study's folder, or its end behind a slash, with `*`
 * and `?` for what stands within a part of it, and `**` for any number of parts. Case doesn't matter, and the extension may be left out.
 */
export function transcriptGlob(written: string): (path: string) => boolean {
  const wanted = pathKey(
    written
      .trim()
      .replaceAll('\\', '/')
      .replace(/^\.?\//, ''),
  );
  const expression = globExpression(`**/${wanted}`);
  return (path) => {
    const key = pathKey(path);
    return [key, withoutExtension(key)].some(
      // A file may have brackets in its name, which mean something in a glob.
      (it) => it === wanted || it.endsWith(`/${wanted}`) || expression.test(it),
    );
  };
}

/** Systems differ in how they encode accents in names of files, as people do in how they capitalise them. */
function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

export function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
