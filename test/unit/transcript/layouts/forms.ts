import { clock } from './clock';

/** One way of writing turns, said as how one of them is written. */
export interface Form {
  readonly form: string;
  readonly layout: string;
  /** The lines of a turn, without the blank line that parts turns where `isTight` isn't set. */
  readonly write: (name: string, ms: number, speech: string, index: number) => readonly string[];
  /** Turns follow each other without blank lines. */
  readonly isTight?: boolean;
  readonly hasTimes?: boolean;
  /** What stands above the first turn. */
  readonly top?: readonly string[];
  /** For names that this form can't be told by: a column that is right for `Ann` may be wrong for `Q`. */
  readonly except?: readonly string[];
}

const s = (ms: number) => clock(ms, 'mm:ss');
const h = (ms: number) => clock(ms, 'hh:mm:ss');
const cue = (ms: number) => clock(ms, 'hh:mm:ss.mmm');
const comma = (ms: number) => cue(ms).replace('.', ',');
const END = 2500;

const form = (
  shown: string,
  layout: string,
  write: Form['write'],
  more: Omit<Form, 'form' | 'layout' | 'write'> = {},
): Form => ({ form: shown, layout, write, ...more });
const timed = { hasTimes: true };
const tight = { isTight: true };

const VTT = { ...timed, top: ['WEBVTT', ''] };

/** Forms that people's tools and hands give. */
export const REQUIRED: readonly Form[] = [
  form('## Ann', 'heading', (n, _, t) => [`## ${n}`, '', t]),
  form('# **Ann**', 'heading', (n, _, t) => [`# **${n}**`, '', t]),
  form('### Ann:', 'heading', (n, _, t) => [`### ${n}:`, t]),
  form('### Ann： (full-width colon)', 'heading', (n, _, t) => [`### ${n}：`, t]),

  form('Ann: …', 'colon', (n, _, t) => [`${n}: ${t}`]),
  form('Ann: … without blank lines', 'colon', (n, _, t) => [`${n}: ${t}`], tight),
  form('Ann : … (French spacing)', 'colon', (n, _, t) => [`${n} : ${t}`], tight),
  form('Ann : … (no-break space)', 'colon', (n, _, t) => [`${n}\u00a0: ${t}`]),
  form('Ann : … (narrow no-break space)', 'colon', (n, _, t) => [`${n}\u202f: ${t}`]),
  form('Ann：… (full-width colon, ideographic space)', 'colon', (n, _, t) => [`${n}：\u3000${t}`]),
  form('Ann:⇥…', 'colon', (n, _, t) => [`${n}:\t${t}`], tight),
  form('**Ann:** …', 'colon', (n, _, t) => [`**${n}:** ${t}`]),
  form('**Ann**: …', 'colon', (n, _, t) => [`**${n}**: ${t}`]),
  form('__Ann__: …', 'colon', (n, _, t) => [`__${n}__: ${t}`]),
  form('__Ann:__ …', 'colon', (n, _, t) => [`__${n}:__ ${t}`]),
  form('*Ann:* …', 'colon', (n, _, t) => [`*${n}:* ${t}`]),
  form('Ann: with speech below', 'colon', (n, _, t) => [`${n}:`, t]),
  form('**Ann:** with speech below', 'colon', (n, _, t) => [`**${n}:**`, t]),
  form('> Ann: …', 'colon', (n, _, t) => [`> ${n}: ${t}`]),
  form('> **Ann:** …', 'colon', (n, _, t) => [`> **${n}:** ${t}`]),

  form('**Ann** with speech below', 'bold', (n, _, t) => [`**${n}**`, t]),
  form('**Ann** with speech below a blank line', 'bold', (n, _, t) => [`**${n}**`, '', t]),

  form('Ann (00:12): …', 'time', (n, ms, t) => [`${n} (${s(ms)}): ${t}`], timed),
  form('Ann (00:12): with speech below', 'time', (n, ms, t) => [`${n} (${s(ms)}):`, t], timed),
  form('**Ann:** (01:21) with speech below', 'time', (n, ms, t) => [`**${n}:** (${s(ms)})`, t], timed),
  form('[00:01:23] Ann: …', 'time', (n, ms, t) => [`[${h(ms)}] ${n}: ${t}`], timed),
  form('[00:01:23] Ann: … without blank lines', 'time', (n, ms, t) => [`[${h(ms)}] ${n}: ${t}`], {
    ...timed,
    ...tight,
  }),
  form('**[07:58] Ann:** …', 'time', (n, ms, t) => [`**[${s(ms)}] ${n}:** ${t}`], timed),
  form('Ann  0:03 with speech below (Otter)', 'time', (n, ms, t) => [`${n}  ${clock(ms, 'm:ss')}`, t], timed),
  form('Ann  0:03 with a hard break', 'time', (n, ms, t) => [`${n}  ${clock(ms, 'm:ss')}  `, t], timed),

  form('Ann alone on its line', 'name', (n, _, t) => [n, t]),
  form('Ann with a hard break', 'name', (n, _, t) => [`${n}  `, t]),
  form('Ann with a hard break of a backslash', 'name', (n, _, t) => [`${n}\\`, t]),

  form('<v Ann>…', 'webvtt', (n, ms, t) => [`${cue(ms)} --> ${cue(ms + END)}`, `<v ${n}>${t}`], VTT),
  form(
    '<v Ann>…</v> with cue numbers',
    'webvtt',
    (n, ms, t, i) => [String(i + 1), `${cue(ms)} --> ${cue(ms + END)}`, `<v ${n}>${t}</v>`],
    VTT,
  ),
  form(
    '<v Ann>… with settings and short times',
    'webvtt',
    (n, ms, t) => [
      `${clock(ms, 'mm:ss.mmm')} --> ${clock(ms + END, 'mm:ss.mmm')} align:start position:0%`,
      `<v ${n}>${t}</v>`,
    ],
    VTT,
  ),
  form(
    'Ann: … in cues',
    'webvtt',
    (n, ms, t, i) => [String(i + 1), `${cue(ms)} --> ${cue(ms + END)}`, `${n}: ${t}`],
    VTT,
  ),
  form(
    'Ann: … in subtitles',
    'srt',
    (n, ms, t, i) => [String(i + 1), `${comma(ms)} --> ${comma(ms + END)}`, `${n}: ${t}`],
    timed,
  ),

  form('| Ann | 00:06 | … |', 'table', (n, ms, t) => [`| ${n} | ${s(ms)} | ${t} |`], {
    ...timed,
    ...tight,
    top: ['| Speaker | Time | Text |', '| --- | --- | --- |'],
  }),
  form('| Ann | … |', 'table', (n, _, t) => [`| ${n} | ${t} |`], {
    ...tight,
    top: ['| Speaker | Text |', '|:--|:--|'],
  }),
];

/** Forms that more tools give, which nobody has asked for yet. */
export const MORE: readonly Form[] = [
  form('Rev: Ann (00:00:12): with speech below', 'time', (n, ms, t) => [`${n} (${h(ms)}):`, t], timed),
  form('Rev: Ann (00:12) with speech below', 'time', (n, ms, t) => [`${n} (${s(ms)})`, t], timed),
  form('Trint: [00:00:12] Ann with speech below', 'time', (n, ms, t) => [`[${h(ms)}] ${n}`, t], timed),
  form('Descript: **Ann:** [00:00:12] …', 'time', (n, ms, t) => [`**${n}:** [${h(ms)}] ${t}`], timed),
  form('Descript: [00:00:12] **Ann:** …', 'time', (n, ms, t) => [`[${h(ms)}] **${n}:** ${t}`], timed),
  form('Sonix: **Ann** [00:00:12] with speech below', 'time', (n, ms, t) => [`**${n}** [${h(ms)}]`, t], timed),
  form('Sonix: Ann: [00:00:12] …', 'time', (n, ms, t) => [`${n}: [${h(ms)}] ${t}`], timed),
  form('Happy Scribe: [00:00:12.34] - Ann', 'time', (n, ms, t) => [`[${clock(ms, 'hh:mm:ss.mm')}] - ${n}`, t], timed),
  form('Ann [00:00:12]: …', 'time', (n, ms, t) => [`${n} [${h(ms)}]: ${t}`], timed),
  form('Ann [00:00:12] with speech below', 'time', (n, ms, t) => [`${n} [${h(ms)}]`, t], timed),
  form('(00:12) Ann: …', 'time', (n, ms, t) => [`(${s(ms)}) ${n}: ${t}`], timed),
  form('00:01:02 Ann: …', 'time', (n, ms, t) => [`${h(ms)} ${n}: ${t}`], { ...timed, ...tight }),
  form('00:01:02⇥Ann:⇥… (Zoom chat)', 'time', (n, ms, t) => [`${h(ms)}\t${n}:\t${t}`], { ...timed, ...tight }),
  form('00:01:02 Ann with speech below', 'time', (n, ms, t) => [`${h(ms)} ${n}`, t], timed),
  form('Ann 00:01:02 with speech below', 'time', (n, ms, t) => [`${n} ${h(ms)}`, t], timed),
  form('Ann   0:03 without blank lines (Teams)', 'time', (n, ms, t) => [`${n}   ${clock(ms, 'm:ss')}`, t], {
    ...timed,
    ...tight,
  }),
  form('Ann, 00:12: …', 'time', (n, ms, t) => [`${n}, ${s(ms)}: ${t}`], timed),
  form('Ann - 00:12 with speech below', 'time', (n, ms, t) => [`${n} - ${s(ms)}`, t], timed),
  form('## Ann (00:12)', 'time', (n, ms, t) => [`## ${n} (${s(ms)})`, '', t], timed),
  form('## [00:12] Ann', 'time', (n, ms, t) => [`## [${s(ms)}] ${n}`, '', t], timed),
  form('**Ann (00:12):** …', 'time', (n, ms, t) => [`**${n} (${s(ms)}):** ${t}`], timed),
  form('**Ann** (00:12): …', 'time', (n, ms, t) => [`**${n}** (${s(ms)}): ${t}`], timed),
  form('time alone, then Ann: …', 'time', (n, ms, t) => [`[${h(ms)}]`, `${n}: ${t}`], timed),
  form(
    'Teams: 0:0:3.480 --> 0:0:5.120, Ann, speech',
    'time',
    (n, ms, t) => [`${clock(ms, 'h:m:s.mmm')} --> ${clock(ms + END, 'h:m:s.mmm')}`, n, t],
    timed,
  ),
  form(
    'Whisper with speakers: [0.00 --> 2.60] Ann: …',
    'whisper',
    (n, ms, t) => [`[${(ms / 1000).toFixed(2)} --> ${((ms + END) / 1000).toFixed(2)}]  ${n}: ${t}`],
    { ...timed, ...tight },
  ),
  form('[Ann]: …', 'colon', (n, _, t) => [`[${n}]: ${t}`]),
  form('>> Ann: … (captions)', 'colon', (n, _, t) => [`>> ${n}: ${t}`]),
  form('1⇥Ann: … (numbered lines)', 'colon', (n, _, t, i) => [`${i + 1}\t${n}: ${t}`], tight),
  form(
    '01  Ann: … (numbered lines)',
    'colon',
    (n, _, t, i) => [`${String(i + 1).padStart(2, '0')}  ${n}: ${t}`],
    tight,
  ),
  form('| 00:06 | Ann | … |', 'table', (n, ms, t) => [`| ${s(ms)} | ${n} | ${t} |`], {
    ...timed,
    ...tight,
    top: ['| Time | Speaker | Text |', '| --- | --- | --- |'],
  }),
  form('| 1 | Ann | … |', 'table', (n, _, t, i) => [`| ${i + 1} | ${n} | ${t} |`], {
    ...tight,
    top: ['| No | Speaker | Text |', '| --- | --- | --- |'],
  }),

  form('Ann⇥…', 'sign', (n, _, t) => [`${n}\t${t}`], tight),
  form('Ann – …', 'sign', (n, _, t) => [`${n} – ${t}`]),
  form('Ann - … without blank lines', 'sign', (n, _, t) => [`${n} - ${t}`], tight),
  form('**Ann** - …', 'sign', (n, _, t) => [`**${n}** - ${t}`]),
  form('[Ann] …', 'sign', (n, _, t) => [`[${n}] ${t}`]),
  form('**Ann** …', 'sign', (n, _, t) => [`**${n}** ${t}`]),
  form('**Ann** … without blank lines', 'sign', (n, _, t) => [`**${n}** ${t}`], tight),
  form('<b>Ann</b> …', 'sign', (n, _, t) => [`<b>${n}</b> ${t}`]),
  form('*Ann*: …', 'colon', (n, _, t) => [`*${n}*: ${t}`]),
  form('<b>Ann:</b> …', 'colon', (n, _, t) => [`<b>${n}:</b> ${t}`]),
  form('<strong>Ann</strong>: …', 'colon', (n, _, t) => [`<strong>${n}</strong>: ${t}`], tight),
  form('1. Ann: …', 'colon', (n, _, t, i) => [`${i + 1}. ${n}: ${t}`]),
  form('1) Ann: … without blank lines', 'colon', (n, _, t, i) => [`${i + 1}) ${n}: ${t}`], tight),
  form('Ann | 00:06 | …', 'time', (n, ms, t) => [`${n} | ${s(ms)} | ${t}`], { ...timed, ...tight }),
  form('Ann | 00:06 with speech below', 'time', (n, ms, t) => [`${n} | ${s(ms)}`, t], timed),
  form('[00:01 - 00:03] Ann: …', 'time', (n, ms, t) => [`[${h(ms)} - ${h(ms + END)}] ${n}: ${t}`], timed),
  form('12/05/2021, 10:00 - Ann: … (WhatsApp)', 'colon', (n, ms, t) => [`12/05/2021, ${s(ms)} - ${n}: ${t}`], tight),
  form('5/12/21, 9:05 PM - Ann: … (WhatsApp)', 'colon', (n, _, t) => [`5/12/21, 9:05\u202fPM - ${n}: ${t}`], tight),
  form('[12.05.21, 10:00:15] Ann: … (WhatsApp)', 'colon', (n, ms, t) => [`[12.05.21, ${h(ms)}] ${n}: ${t}`], tight),
  form(
    '‎[12/05/21, 9:05:10 p. m.] Ann: …',
    'colon',
    (n, _, t) => [`\u200e[12/05/21, 9:05:10 p. m.] ${n}: ${t}`],
    tight,
  ),
  form('2021-05-12 10:00 Ann: …', 'colon', (n, _, t) => [`2021-05-12 10:00 ${n}: ${t}`], tight),
  form('Ann alone on its line, without blank lines', 'name', (n, _, t) => [n, t], tight),
  form('**Ann** with speech below, without blank lines', 'bold', (n, _, t) => [`**${n}**`, t], tight),
];
