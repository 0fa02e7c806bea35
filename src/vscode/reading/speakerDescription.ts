import * as vscode from 'vscode';
import { speakerReferences } from '../../core/project/references';
import type { Study } from '../../core/project/study';
import { transcriptCount, turnCount } from '../counts';
import { escaped } from '../markdown';

/** A speaker in Markdown: name, role, and how many turns there are. */
export function speakerDescription(study: Study, name: string): string {
  const speaker = study.codebook.findSpeaker(name);
  const turns = speakerReferences(study, name);
  const transcripts = new Set(turns.map(({ path }) => path)).size;
  const spoken = turnCount(turns.length);
  const notes = [
    transcripts ? vscode.l10n.t('{0} in {1}', spoken, transcriptCount(transcripts)) : spoken,
    ...(speaker?.aliases.length ? [vscode.l10n.t('Aliases: {0}', speaker.aliases.join(', '))] : []),
  ];
  return `**${escaped(speaker?.name ?? name)}** ${escaped(speaker?.role ?? '')}\n\n${escaped(notes.join(' · '))}`;
}
