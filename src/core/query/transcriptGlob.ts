import { globExpression } from '../text/glob';

/**
 * Tells which transcripts are meant by what a query says of them: a path relative to the study's folder, or its end behind a slash, with `*`
 * and `?` for what stands within a part of it, and `**` for any number of parts. Case doesn't matter, and the extension may be left out.
 * With a slash in front it is the whole path from the study's folder on, as it is written.
 */
export function transcriptGlob(written: string): (path: string) => boolean {
  if (written.trim().startsWith('/')) {
    const whole = globExpression(written.trim().slice(1));
    return (path) => whole.test(path);
  }
  const wanted = pathKey(written.trim().replaceAll('\\', '/').replace(/^\.\//, ''));
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
