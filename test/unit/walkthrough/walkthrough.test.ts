import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import manifest from '../../../package.json';
import english from '../../../package.nls.json';

const { walkthroughs, commands, views } = manifest.contributes;
const ids = new Set(commands.map(({ command }) => command));
const viewIds = views.transcriptCoding.map(({ id }) => id);
const contexts = ['transcriptCoding.hasTranscripts', 'transcriptCoding.transcriptActive'];

/** Commands of VS Code itself. */
const BUILT_IN = ['editor.action.rename', 'vscode.openFolder', 'workbench.action.openSettings', 'workbench.view.scm'];

function isCommand(id: string): boolean {
  return ids.has(id) || BUILT_IN.includes(id) || viewIds.some((view) => id === `${view}.focus`);
}

function inEnglish(key: string): string {
  const text = english[key.replaceAll('%', '') as keyof typeof english];
  assert.ok(text, key);
  return text;
}

describe('the walkthrough', () => {
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has steps of a few words each', () => {
    assert.ok(steps.length >= 6 && steps.length <= 9);
    for (const { title, description } of steps) {
      assert.ok(inEnglish(title).length < 45, title);
      assert.ok(inEnglish(description).replace(/\]\([^)]*\)/g, '').length < 330, description);
    }
  });

  it('leads only to commands that there are', () => {
    for (const { description } of steps) {
      const links = [...inEnglish(description).matchAll(/\]\(command:([\w.]+)/g)].map((match) => match[1] ?? '');
      for (const link of links) assert.ok(isCommand(link), link);
    }
  });

  it('has every step completed by something that can happen', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [, kind, what = ''] = /^(\w+):(.*)$/.exec(event) ?? [];
        if (kind === 'onCommand') assert.ok(isCommand(what), event);
        else if (kind === 'onView') assert.ok(viewIds.includes(what) || what === 'workbench.scm', event);
        else assert.ok(kind === 'onContext' && contexts.includes(what), event);
      }
    }
  });

  it('has a picture for every step, and none besides, in the colours of the theme, and packages them', () => {
    const pictures = steps.map(({ media }) => media.svg);
    assert.deepEqual(
      readdirSync('media/walkthrough').map((name) => `media/walkthrough/${name}`),
      [...new Set(pictures)].sort(),
    );
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!media\/walkthrough\/\*\.svg$/m);
    for (const { media } of steps) {
      assert.ok(existsSync(media.svg), media.svg);
      assert.ok(inEnglish(media.altText).endsWith('.'));
      const svg = readFileSync(media.svg, 'utf8');
      assert.ok(svg.length < 6000, media.svg);
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1] ?? '');
      for (const colour of colours) assert.match(colour, /^(?:none|var\(--vscode-)/);
    }
  });
});
