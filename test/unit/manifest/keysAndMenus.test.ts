import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Key {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly keybindings: readonly Key[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const titles = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { commands, keybindings, menus } = contributes;

/** Where a key works: in the text of a transcript or of the codebook, or in a view of ours. */
const PLACES = [
  /\beditorTextFocus && editorLangId == transcript(?![\w-])/,
  /\beditorTextFocus && editorLangId == transcript-excerpts\b/,
  /\beditorTextFocus && resourceFilename == codebook\.yaml/,
  /\bfocusedView == transcriptCoding\.\w+/,
];

/** The keys that every list and tree of VS Code has for the same. */
const OF_LISTS = ['f2', 'delete', 'space'];

/** The key that opens what is listed, where nothing can be typed. */
const OF_RESULTS = { key: 'enter', when: 'editorTextFocus && editorLangId == transcript-excerpts' };

/** The places that a key works in. */
function placesOf({ when = '' }: Key): string[] {
  return when.split('||').flatMap((part) => PLACES.flatMap((place) => place.exec(part)?.[0] ?? []));
}

describe('the keys', () => {
  for (const key of keybindings) {
    it(`${key.key} (${key.command}) does nothing outside transcripts, the codebook and our views`, () => {
      const parts = (key.when ?? '').split('||');
      for (const part of parts)
        assert.ok(
          PLACES.some((place) => place.test(part)),
          `when: ${key.when ?? 'always'}`,
        );
    });
  }

  it('mean one thing each in a place', () => {
    for (const os of ['key', 'mac'] as const) {
      const taken = new Map<string, string>();
      for (const key of keybindings) {
        for (const place of placesOf(key)) {
          const chord = `${key[os] ?? key.key} in ${place}`;
          assert.equal(taken.get(chord), undefined, `${chord}: ${taken.get(chord) ?? ''} and ${key.command}`);
          taken.set(chord, key.command);
        }
      }
    }
  });

  it('are chords that begin alike, so that no key of the editor is taken', () => {
    for (const { command, key, mac, when } of keybindings) {
      if (OF_LISTS.includes(key) && when?.startsWith('focusedView == ')) continue;
      if (key === OF_RESULTS.key && when === OF_RESULTS.when) continue;
      assert.match(key, /^alt\+k \S+$/, command);
      assert.equal(mac, `ctrl+${key}`, command);
    }
  });

  it('run commands that there are', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const { command } of keybindings) assert.ok(known.has(command), command);
  });
});

describe('the commands', () => {
  const hidden = new Set(menus.commandPalette?.flatMap(({ command, when }) => (when === 'false' ? [command] : [])));
  const inMenus = new Set(
    Object.entries(menus).flatMap(([menu, items]) =>
      menu === 'commandPalette' ? [] : items.flatMap(({ command }) => command ?? []),
    ),
  );

  for (const { command, title } of commands) {
    it(`${command} has a title, and a place where one would look for it`, () => {
      const key = /^%(.+)%$/.exec(title)?.[1];
      assert.ok(key !== undefined && titles[key], `the title ${title} is not in package.nls.json`);
      assert.ok(!hidden.has(command) || inMenus.has(command), 'it is neither in the Command Palette nor in a menu');
    });
  }

  it('in menus have an icon where they are buttons', () => {
    const icons = new Map(commands.map(({ command, icon }) => [command, icon]));
    for (const [menu, items] of Object.entries(menus)) {
      for (const item of items) {
        const { command, group = '' } = item as { command?: string; group?: string };
        if (command === undefined || !/^(?:inline|navigation)/.test(group) || !/^(?:view|editor|comments)\//.test(menu))
          continue;
        // Under the box of a comment buttons have their titles.
        if (/^comments\/.*\/context$/.test(menu)) continue;
        assert.ok(icons.get(command), `${command} in ${menu} has no icon`);
      }
    }
  });

  it('that only a transcript gives a meaning are in the palette only there', () => {
    const when = new Map(menus.commandPalette?.map((item) => [item.command, item.when]));
    for (const { command, when: place } of keybindings) {
      if (!place || /focusedView/.test(place)) continue;
      assert.match(when.get(command) ?? '', /editorLangId == transcript/, command);
    }
  });
});
