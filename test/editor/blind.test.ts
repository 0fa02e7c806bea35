import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hover } from './navigation';
import { offered } from './picks';
import {
  closeAll,
  codesOn,
  command,
  open,
  read,
  remove,
  saidWhile,
  setting,
  until,
  untilCodes,
  withTranscript,
  write,
} from './support';

const TEXT =
  'Ann: Who helps you at night?\n\n' +
  'Tom: The drivers, mostly. They help.\n\n' +
  'Ann: And when it rains?\n\n' +
  'Tom: Nobody comes when it rains.\n';

function entry(id: string, codes: string, at: string, quote: string): string {
  return `  - id: ${id}\n    codes: [${codes}]\n    at: ${at}\n    quote: ${quote}\n`;
}

function sidecar(coder: string, ...codings: string[]): string {
  return `coder: ${coder}\ncodings:\n${codings.join('')}`;
}

/** Does something, and knows meanwhile how all looks that is drawn in editors from then on, as long as it is. */
async function withLooks(run: (looks: () => string[]) => Promise<void>): Promise<void> {
  const { createTextEditorDecorationType } = vscode.window;
  const looks = new Map<vscode.TextEditorDecorationType, string>();
  const create = (options: vscode.DecorationRenderOptions) => {
    const type = createTextEditorDecorationType(options);
    looks.set(type, JSON.stringify(options));
    const dispose = () => {
      looks.delete(type);
      type.dispose();
    };
    return { key: type.key, dispose };
  };
  Object.assign(vscode.window, { createTextEditorDecorationType: create });
  try {
    await run(() => [...looks.values()].sort());
  } finally {
    Object.assign(vscode.window, { createTextEditorDecorationType });
  }
}

describe('Somebody who codes blind', () => {
  let path: string;
  let theirs: string;
  withTranscript(TEXT, (it) => {
    path = it;
    theirs = `${it}.rached.codes.yaml`;
  });

  const THEIRS = sidecar(
    'Rached',
    entry('r1', 'Work-load', '3:6-3:37', 'The drivers, mostly. They help.'),
    entry('r2', 'Only-theirs', '7:6-7:33', 'Nobody comes when it rains.'),
  );

  beforeEach(async () => {
    await write(
      `${path}.maya.codes.yaml`,
      sidecar('Maya', entry('m1', 'Help', '3:6-3:37', 'The drivers, mostly. They help.')),
    );
    await write(theirs, THEIRS);
  });

  afterEach(async () => {
    for (const it of [`${path}.maya.codes.yaml`, theirs]) await remove(it);
  });

  /** Waits until the lenses above a line show these codes, whoever's they are said to be. */
  async function untilNames(line: number, names: readonly string[]): Promise<void> {
    await until(
      `line ${line} should have ${names.join() || 'no code'}`,
      async () => (await codesOn(path, line)).map((title) => title.replace(/ \(.*\)$/, '')).sort(),
      (now) => now.join() === names.join(),
    );
  }

  it('sees nothing of what others have coded in an open transcript, until that is ended', async () => {
    await setting('coder', 'Maya', async () => {
      await open(path);
      await untilNames(3, ['Help', 'Work-load']);
      await untilNames(7, ['Only-theirs']);
      await setting('blind', true, async () => {
        await untilNames(3, ['Help']);
        await untilNames(7, []);
      });
      await untilNames(3, ['Help', 'Work-load']);
      await untilNames(7, ['Only-theirs']);
    });
    assert.equal(await read(theirs), THEIRS);
  });

  it('has the codings of others move with the text, and saved', async () => {
    await setting('coder', 'Maya', () =>
      setting('blind', true, async () => {
        const editor = await open(path);
        await untilCodes(path, 3, ['Help']);
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Held on a train.\n\n'));
        await editor.document.save();
        await until(
          'theirs is saved',
          () => read(theirs),
          (text) => text.includes('at: 5:6-5:37') && text.includes('at: 9:6-9:33'),
        );
        assert.match(await read(`${path}.maya.codes.yaml`), /at: 5:6-5:37/);
      }),
    );
    await untilCodes(path, 9, ['Only-theirs (Rached)']);
  });

  /** Does something as Maya when all is shown, and once more when she codes blind. */
  async function seenAndBlind(look: (isBlind: boolean) => Promise<void>): Promise<void> {
    await setting('coder', 'Maya', async () => {
      await open(path);
      await untilNames(7, ['Only-theirs']);
      await look(false);
      await setting('blind', true, async () => {
        await untilNames(7, []);
        await look(true);
      });
    });
  }

  it('is told nothing of it by the pointer', async () => {
    await seenAndBlind(async (isBlind) => {
      const [both, onlyTheirs] = [await hover(path, 'The drivers'), await hover(path, 'Nobody comes')];
      assert.match(both, /Help/);
      assert.equal(/Work-load|Rached/.test(both), !isBlind, both);
      assert.equal(/Only-theirs/.test(onlyTheirs), !isBlind, onlyTheirs);
      if (isBlind) assert.equal(onlyTheirs, '');
    });
  });

  it('is offered nothing of it to choose from', async () => {
    await seenAndBlind(async (isBlind) => {
      await open(path, 2, 5, 2, 36);
      const code = await offered(() => command('code'));
      assert.equal(
        code.some((row) => row.includes('Only-theirs')),
        !isBlind,
      );
      const remove = await offered(() => command('removeCode'));
      assert.deepEqual(
        remove.map((row) => row.replace(/^✓ /, '').split(' ')[0]).sort(),
        isBlind ? ['Help'] : ['Help', 'Work-load'],
      );
      // Away from what is coded all codes are offered.
      await open(path);
      const rename = await offered(() => command('renameCode'));
      assert.equal(
        rename.some((row) => row.includes('Only-theirs')),
        !isBlind,
      );
      const coders = await offered(() => command('chooseCoders'));
      assert.ok(coders.some((row) => row.includes('Maya')));
      assert.equal(
        coders.some((row) => row.includes('Rached')),
        !isBlind,
      );
    });
  });

  it('sees stripes only of their own', async () => {
    await closeAll();
    await remove(theirs);
    await withLooks(async (looks) => {
      await setting('coder', 'Maya', async () => {
        await open(path);
        await untilNames(3, ['Help']);
        const own = await until('there is something of Maya’s in the text', looks, (now) => now.length > 0);
        await write(theirs, THEIRS);
        const isOwn = (now: readonly string[]) => now.join('\n') === own.join('\n');
        await until('there is something of Rached’s besides', looks, (now) => now.length > own.length);
        await setting('blind', true, async () => {
          await until('only Maya’s is left', looks, isOwn);
        });
        await until('all is there again', looks, (now) => now.length > own.length);
      });
    });
  });

  it('is told where that is kept, and before it ends how much others have coded', async () => {
    const settings = () => vscode.workspace.getConfiguration('transcriptCoding');
    /** How many others have coded, and how many codings there are of them. */
    const others = async () => {
      const said = (await saidWhile(() => command('endBlindCoding'))).join();
      const [, coders = '1', codings] =
        /what (?:1 other has|(\d+) others have) coded: (\d+) codings?\. End/.exec(said) ?? [];
      assert.ok(codings, said);
      return [Number(coders), Number(codings)] as const;
    };
    await setting('coder', 'Maya', async () => {
      await open(path);
      try {
        const said = await saidWhile(() => command('codeBlind'));
        assert.match(said.join(), /You code blind from now on.*\.vscode\/settings\.json.*git/);
        assert.equal(settings().inspect('blind')?.workspaceValue, true);
        await untilNames(7, []);
        const [coders, codings] = await others();
        const more = `${path}.lea.codes.yaml`;
        await write(more, sidecar('Lea', entry('l1', 'Help', '3:6-3:17', 'The drivers')));
        await until('Lea is told of', others, (now) => now[0] === coders + 1 && now[1] === codings + 1);
        await remove(more);
        await until('she isn’t any more', others, (now) => now[0] === coders && now[1] === codings);
        assert.equal(settings().inspect('blind')?.workspaceValue, true);
      } finally {
        await settings().update('blind', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
});
