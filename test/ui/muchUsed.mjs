// A study in which one code is used in every transcript, half of the times as an inline label and half in its sidecar.

/** How often it is used in each transcript. */
export const USES = 10;

/** The lines of the study's files, by path. In each transcript the third line is the code. */
export function muchUsed(code, transcripts) {
  const files = { 'codebook.yaml': ['# What we look for', 'codes:', `  - name: ${code} # the one`, '  - name: Other'] };
  for (let i = 0; i < transcripts; i++) Object.assign(files, interview(`p${i}.md`, code, i));
  return files;
}

function interview(name, code, index) {
  const lines = [];
  const codings = [];
  for (let n = 0; n < 2 * USES; n++) {
    const words = `This is what is said in interview ${index} for the ${n}. time, and it goes on for a while as people do.`;
    const [speaker, isCoded] = [n % 2 ? '**Ann:** ' : '**Ben:** ', n % 4 === 2];
    lines.push(speaker + words, '');
    if (n % 4 === 0) lines.push(code, '');
    if (!isCoded) continue;
    const [line, column] = [lines.length - 1, speaker.length + 1];
    const at = `${line}:${column}-${line}:${column + words.length}`;
    codings.push(`  - id: c${n}`, `    codes: [${code}]`, `    at: ${at}`, `    quote: ${words}`);
  }
  return {
    [`interviews/${name}`]: lines,
    [`interviews/${name}.codes.yaml`]: [`transcript: ${name}`, 'codings:', ...codings],
  };
}
