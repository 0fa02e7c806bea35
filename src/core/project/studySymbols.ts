import { codePath } from './codePath';
import { excerptsIn, transcriptsOf, unknownCodes } from './codeTree';
import { codeDefinition, speakerDefinition, type FilePlace } from './references';
import type { Study } from './study';
import { comparePaths } from './studyPaths';

/** A name by which something of a study can be found, and where it is. */
export interface StudySymbol {
  readonly kind: 'code' | 'alias' | 'speaker';
  readonly name: string;
  /** What it belongs to, the largest first: the codes above a code; the file that has it, for what isn't in the codebook. */
  readonly container: readonly string[];
  readonly place: FilePlace;
}

/** All codes and speakers of a study. Those that aren't in the codebook are where they are used first. */
export function studySymbols(study: Study): StudySymbol[] {
  return [...codesOf(study), ...unknown(study), ...speakersOf(study)];
}

function codesOf(study: Study): StudySymbol[] {
  const { codebook } = study;
  return codebook.all().flatMap((code): StudySymbol[] => {
    const place = codeDefinition(study, code.name);
    if (!place || codebook.find(code.name) !== code) return [];
    const container = codePath(study, code.name).slice(0, -1);
    const aliases = code.aliases.filter((alias) => codebook.find(alias) === code);
    return [
      { kind: 'code', name: code.name, container, place },
      ...aliases.map((name): StudySymbol => ({ kind: 'alias', name, container: [...container, code.name], place })),
    ];
  });
}

function unknown(study: Study): StudySymbol[] {
  return unknownCodes(study).flatMap(({ name }): StudySymbol[] => {
    for (const path of transcriptsOf(study, name).keys()) {
      const [first] = excerptsIn(study, name, path);
      if (!first) continue;
      const range = first.source.kind === 'label' ? first.source.range : first.range;
      return [{ kind: 'code', name, container: [path], place: { path, range } }];
    }
    return [];
  });
}

function speakersOf(study: Study): StudySymbol[] {
  const symbols = study.codebook.speakers.flatMap(({ name }): StudySymbol[] => {
    const place = speakerDefinition(study, name);
    return place ? [{ kind: 'speaker', name, container: [], place }] : [];
  });
  const met = new Set<string>();
  for (const { path, transcript } of [...study.transcripts()].sort((a, b) => comparePaths(a.path, b.path))) {
    for (const { speaker, speakerRange } of transcript.turns) {
      if (met.has(speaker)) continue;
      met.add(speaker);
      if (study.codebook.isSpeaker(speaker)) continue;
      symbols.push({ kind: 'speaker', name: speaker, container: [path], place: { path, range: speakerRange } });
    }
  }
  return symbols;
}
