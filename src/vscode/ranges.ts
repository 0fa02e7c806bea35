import * as vscode from 'vscode';
import type { Position, Range } from '../core/text/position';

function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

/** The place where a stretch begins, for a cursor to go to. */
export function startOf({ start }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(start));
}
