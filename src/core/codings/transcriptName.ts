import { applyEdits } from '../text/edit';
import { pairOf } from '../yaml/nodeReader';
import { setValue } from '../yaml/valueEdits';
import { readYaml, type YamlFile } from '../yaml/yamlFile';
import { readSidecar } from './readSidecar';
import { SIDECAR_KEYS } from './sidecarKeys';

/**
 * A sidecar's text with `transcript: to` where it said `transcript: from`. A sidecar that names another file, or none, or that can't be
 * understood, stays as it is.
 */
export function renameTranscript(text: string, from: string, to: string): string {
  const renamed = renameInHead(text, from, to);
  return renamed !== text && readSidecar(text).readable ? renamed : text;
}

/** The same without a look at the codings, for what a sidecar said at another time. */
export function renameInHead(text: string, from: string, to: string): string {
  const codings = text.search(HEAD_END);
  if (codings > 0) {
    const head = text.slice(0, codings);
    const renamed = rename(readYaml(head), from, to);
    if (renamed !== head) return renamed + text.slice(codings);
  }
  return rename(readYaml(text), from, to);
}

/** Where the codings begin, if they are written as we write them. */
const HEAD_END = /^codings[ \t]*:/m;

function rename(file: YamlFile, from: string, to: string): string {
  const value = file.root && pairOf(file.root, SIDECAR_KEYS.transcript)?.value;
  // Others may refer to a value that is marked with an anchor.
  if (!file.root || !value || !('value' in value) || value.value !== from || value.anchor !== undefined)
    return file.text;
  return applyEdits(file.text, setValue(file, file.root, SIDECAR_KEYS.transcript, to, SIDECAR_KEYS.transcript));
}
