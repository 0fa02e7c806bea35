// Kills the extension host again and again while somebody codes, and looks each time that nothing is lost.
import { execFileSync } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { openStudy, until } from './support.mjs';

const TRANSCRIPT = 'interviews/p1.md';
const SIDECAR = `${TRANSCRIPT}.codes.yaml`;
const CODE = 'Alpha';

/** An extension host is killed before it has worked for so long, in milliseconds. */
const LONGEST_LIFE = 3000;

/** Every third one is killed so long after it has begun to write, at most and in milliseconds. */
const LONGEST_WRITE = 15;

/**
 * Codes turn after turn, sometimes taking a coding back, or moving all of them by an edit of the transcript, and kills the extension host
 * at random moments, every third time while it writes; then it is started anew, by the window itself or by what this offers, and the work goes on.
 *
 * A coding, or its undoing, counts as acknowledged when the Codes view counts it. After each restart all that was acknowledged must be
 * in the files, of the one thing that was under way either all or nothing, and every file must parse. A turn is known by its words.
 *
 * Gives what happened; throws when something was lost.
 */
export async function faultRun({ kills, seed, log = () => undefined }) {
  const random = randomFrom(seed);
  const study = await openStudy(studyOf(30 + kills * 8));
  // A window with unsaved text asks before it is loaded anew.
  study.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  const run = {
    seed,
    kills: 0,
    codings: 0,
    undone: 0,
    moved: 0,
    wasUnderWay: 0,
    drafts: 0,
    halfWritten: 0,
    slowest: 0,
  };
  try {
    const coder = new Coder(study, random, run);
    await coder.begin();
    while (run.kills < kills) {
      const began = Date.now();
      const after = Math.floor(random() * LONGEST_LIFE);
      const kill = killAfter(study, after, run.kills % 3 === 2 ? random() * LONGEST_WRITE : undefined);
      await coder.workUntil(kill);
      await kill.done;
      coder.lookAtWreck();
      await restart(study, kill);
      await coder.goOn();
      run.kills++;
      const took = Date.now() - began;
      run.slowest = Math.max(run.slowest, took);
      log(`${run.kills}: killed after ${after} ms, ${coder.coded.size} codings, ${took} ms in all`);
    }
    return run;
  } finally {
    await study.close();
  }
}

/** Somebody who codes, and remembers what was acknowledged. */
class Coder {
  /** The turns whose coding has been acknowledged. */
  coded = new Set();
  /** What was done last, until it is acknowledged. */
  underWay = undefined;
  /** The turns that were coded since the window was loaded: those that can be taken back. */
  session = [];
  /** How many lines were put above the first turn. */
  offset = 0;
  turn = 0;

  constructor(study, random, run) {
    Object.assign(this, { study, random, run });
  }

  async begin() {
    const { study } = this;
    await study.open(TRANSCRIPT);
    await study.showCodes();
    await until(
      'the Codes view is there',
      () => study.rows(),
      (rows) => rows.length > 0,
    );
    await this.goTo(0);
    await study.run('Transcript Coding: Code…');
    await study.pick(CODE);
    await this.untilCounted(1);
    this.coded.add(0);
    this.turn = 1;
    await this.goTo(1);
    await sleep(1500); // the code that was used last is remembered a moment later
  }

  async workUntil(kill) {
    while (!kill.happened) {
      const dice = this.random();
      if (dice < 0.12 && this.session.length) await this.undo(kill);
      else if (dice < 0.22) await this.move(kill);
      else await this.code(kill);
    }
  }

  async code(kill) {
    const { turn } = this;
    this.underWay = { add: turn };
    await this.press('a');
    if (!(await this.untilCounted(this.coded.size + 1, kill))) return;
    this.coded.add(turn);
    this.session.push(turn);
    this.underWay = undefined;
    this.run.codings++;
    this.turn++;
    await this.study.page.keyboard.press('ArrowDown');
    await this.study.page.keyboard.press('ArrowDown');
  }

  async undo(kill) {
    const turn = this.session.at(-1);
    this.underWay = { remove: turn };
    await this.press('z');
    if (!(await this.untilCounted(this.coded.size - 1, kill))) return;
    this.session.pop();
    this.coded.delete(turn);
    this.underWay = undefined;
    this.run.undone++;
  }

  /** Puts a line above all turns and saves, which writes the places of all codings anew. */
  async move(kill) {
    const { page } = this.study;
    for (const key of ['Control+Home', 'Enter', 'Control+S']) await page.keyboard.press(key);
    const isWritten = () => new RegExp(`at: ${this.lineOf(0) + 1}:`).test(this.study.read(SIDECAR));
    while (!isWritten() && !kill.happened) await sleep(20);
    if (kill.happened) return;
    this.offset++;
    this.run.moved++;
    await this.goTo(this.turn);
  }

  async press(key) {
    await this.study.page.keyboard.press('Alt+K');
    await this.study.page.keyboard.press(key);
  }

  lineOf(turn) {
    return this.offset + 2 * turn + 1;
  }

  async goTo(turn) {
    const { page } = this.study;
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget:visible .quick-input-box input');
    await input.waitFor();
    await input.fill(`:${this.lineOf(turn)}`);
    await page.keyboard.press('Enter');
    await this.study.untilCursor(`Ln ${this.lineOf(turn)},`);
  }

  /** Waits until the Codes view counts so many codings; tells whether it did before the kill. */
  async untilCounted(count, kill) {
    const end = Date.now() + 20_000;
    while (!kill?.happened) {
      if ((await this.counted()) === count) return true;
      if (Date.now() > end) throw new Error(`the Codes view should count ${count}; it has ${await this.study.rows()}`);
      await sleep(15);
    }
    return false;
  }

  async counted() {
    const row = (await this.study.rows()).find((it) => it.startsWith(`${CODE} `));
    return row === undefined ? undefined : Number(row.slice(CODE.length));
  }

  /** Looks at the files as they are right after the kill. */
  lookAtWreck() {
    if (this.drafts().length) this.run.drafts++;
    try {
      this.check();
    } catch {
      this.run.halfWritten++;
    }
  }

  /** Takes up the work with the extension host that has been started anew. */
  async goOn() {
    const { study } = this;
    const { page } = study;
    await this.untilAnswered();
    if (await page.locator('.tab.active.dirty').count()) await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    await until(
      'what was being written is written',
      () => this.drafts(),
      (drafts) => drafts.length === 0,
    );
    const { present } = this.check();
    if (this.underWay?.add !== undefined && present.has(this.underWay.add)) this.run.wasUnderWay++;
    this.coded = present;
    this.underWay = undefined;
    this.session = [];
    this.offset = study.read(TRANSCRIPT).search(/\S/);
    while (this.coded.has(this.turn)) this.turn++;
    await this.untilCounted(present.size);
    await this.goTo(this.turn);
  }

  /** Waits until the extension does what it is told: as it has done nothing yet, it has nothing to undo. */
  async untilAnswered() {
    const { page } = this.study;
    const answer = page.locator('.part.statusbar').filter({ hasText: 'There is no coding to undo.' });
    await answer.waitFor({ state: 'hidden' });
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
    await this.press('z');
    await answer.waitFor();
  }

  /** Checks that the files say what was acknowledged. */
  check() {
    const transcript = this.study.read(TRANSCRIPT);
    parsed(this.study.read('codebook.yaml'), 'codebook.yaml');
    const { codings } = parsed(this.study.read(SIDECAR), SIDECAR);
    const present = new Set();
    for (const { id, codes, at, quote } of codings) {
      const turn = Number(/^Turn (\d+) says \w+, and nothing else\.$/.exec(quote)?.[1] ?? NaN);
      const isWhole = id && codes.join() === CODE && /^\d+:6-\d+:\d+$/.test(at) && transcript.includes(quote);
      if (!isWhole || !Number.isInteger(turn))
        throw new Error(`not whole: ${JSON.stringify({ id, codes, at, quote })}`);
      if (present.has(turn)) throw new Error(`turn ${turn} is coded twice`);
      present.add(turn);
    }
    for (const turn of this.coded) {
      if (!present.has(turn) && this.underWay?.remove !== turn) throw new Error(`the coding of turn ${turn} is lost`);
    }
    for (const turn of present) {
      if (!this.coded.has(turn) && this.underWay?.add !== turn) throw new Error(`turn ${turn} is coded again`);
    }
    return { present };
  }

  drafts() {
    return ['.', 'interviews'].flatMap((folder) =>
      readdirSync(join(this.study.folder, folder)).filter((name) => name.endsWith('~')),
    );
  }
}

function parsed(text, name) {
  const document = parseDocument(text);
  if (document.errors.length) throw new Error(`${name} doesn't parse: ${document.errors[0]}`);
  const value = document.toJS();
  if (!Array.isArray(value?.codings ?? value?.codes)) throw new Error(`${name} has no list`);
  return value;
}

/**
 * Kills the extension host of a window after so many milliseconds.
 * @param intoWrite how long after the beginning of the next write, if it is to be that.
 */
function killAfter({ folder, window }, milliseconds, intoWrite) {
  const hosts = extensionHosts(window.serverPid);
  if (!hosts.length) throw new Error('there is no extension host to kill');
  const kill = { hosts, happened: false };
  const work = async () => {
    await sleep(milliseconds);
    if (intoWrite !== undefined) {
      await nextDraft(join(folder, 'interviews'));
      await sleep(intoWrite);
    }
    for (const pid of hosts) process.kill(pid, 'SIGKILL');
    kill.happened = true;
  };
  kill.done = work();
  return kill;
}

/** Waits until a file in a folder is about to be written, which a draft of it tells. */
async function nextDraft(folder) {
  const watcher = watch(folder);
  try {
    await new Promise((resolve, reject) => {
      watcher.on('error', reject);
      watcher.on('change', (_, name) => String(name).endsWith('~') && resolve());
    });
  } finally {
    watcher.close();
  }
}

/**
 * Waits until another extension host runs, which the window starts by itself, or offers to when there were several crashes; otherwise
 * loads the window anew.
 */
async function restart(study, { hosts }) {
  const { page, window } = study;
  const offer = page.locator('.notification-toast .monaco-button').filter({ hasText: 'Restart' });
  const isThere = () => extensionHosts(window.serverPid).some((pid) => !hosts.includes(pid));
  const end = Date.now() + 5000;
  while (!isThere() && Date.now() < end) {
    for (const button of await offer.all()) await button.click({ timeout: 1000 }).catch(() => undefined);
    await sleep(50);
  }
  if (!isThere()) await study.reload(); // the window hasn't noticed the crash
}

/** The extension hosts among the children of a VS Code server. */
function extensionHosts(server) {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  return processes.split('\n').flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === server && args.includes('--type=extensionHost') ? [Number(pid)] : [];
  });
}

function studyOf(turns) {
  const words = ['something', 'little', 'more', 'enough'];
  const talk = Array.from({ length: turns }, (_, i) => [
    `${i % 2 ? 'Bob' : 'Ann'}: Turn ${i} says ${words[i % words.length]}, and nothing else.`,
    '',
  ]);
  return { 'codebook.yaml': ['codes:', `  - name: ${CODE}`], [TRANSCRIPT]: talk.flat() };
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
