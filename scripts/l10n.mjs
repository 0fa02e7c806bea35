// Writes l10n/bundle.l10n.json, the English sentences that a translation needs: those of all calls of `vscode.l10n.t` in
// src, and those of all problems in src/core, where they are what anything named `message` is given. With --check it
// writes nothing and fails when the bundle isn't up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './lib/root.mjs';

const bundle = join(root, 'l10n/bundle.l10n.json');
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const program = ts.createProgram(ts.sys.readDirectory(join(root, 'src'), ['.ts']), options);
const checker = program.getTypeChecker();
const sentences = new Set();
const errors = [];

for (const file of program.getSourceFiles()) {
  if (!isIn('src', file)) continue;
  const walk = (node) => {
    if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) collect(node.arguments[0] ?? node);
    if (isIn('src/core', file)) collectMessage(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

if (errors.length) fail(errors.join('\n'));
const text = `${JSON.stringify(Object.fromEntries([...sentences].sort().map((it) => [it, it])), undefined, 2)}\n`;
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(bundle), { recursive: true });
  writeFileSync(bundle, text);
} else if (!existsSync(bundle) || readFileSync(bundle, 'utf8').replaceAll('\r\n', '\n') !== text) {
  fail('l10n/bundle.l10n.json is not up to date: npm run l10n');
}

/** Collects what a property, a variable or a parameter named `message` is given. */
function collectMessage(node) {
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
    if (node.name.getText() === 'message' && node.initializer) collect(node.initializer);
  } else if (ts.isShorthandPropertyAssignment(node)) {
    if (node.name.text === 'message') collect(node.name);
  } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const { declaration } = checker.getResolvedSignature(node) ?? {};
    if (!declaration || !isIn('src/core', declaration.getSourceFile())) return;
    const index = declaration.parameters.findIndex(({ name }) => name.getText() === 'message');
    if (index >= 0) collect(node.arguments?.[index] ?? node);
  }
}

/** A sentence is a plain string, or comes from a `message` of the core, which has been collected where it was given. */
function collect(node) {
  if (ts.isStringLiteralLike(node)) sentences.add(node.text);
  else if (!/^(?:.+\.)?message$/s.test(node.getText()) || !isFromCore(node)) {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    errors.push(`${relative(root, file.fileName)}:${line + 1}: what is translated must be one plain string`);
  }
}

function isFromCore(node) {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  const origin =
    declaration && ts.isBindingElement(declaration)
      ? checker.getTypeAtLocation(declaration.parent).getProperty('message')?.valueDeclaration
      : declaration;
  return origin !== undefined && isIn('src/core', origin.getSourceFile());
}

function isIn(folder, { fileName }) {
  return !relative(join(root, folder), fileName).startsWith('..');
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
