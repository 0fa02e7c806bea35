/** How a report looks in a browser: light, dark and printed. */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --text: #1c1e21; --faint: #5a6169; --line: #d5d9de; --page: #ffffff; --shade: #f4f5f7; --link: #0b57b0;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e3e5e8; --faint: #a2a9b1; --line: #42474e; --page: #1b1d20; --shade: #25282c; --link: #83b9ff; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 5rem; max-width: 52rem;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--text); background: var(--page); overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
h2 { font-size: 1.45rem; margin: 2.75rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; }
.lead { color: var(--faint); }
a { color: var(--link); }
nav { margin: 1.75rem 0; padding: .75rem 1.25rem; background: var(--shade); border-radius: .375rem; }
nav h2 { font-size: 1rem; margin: 0 0 .25rem; padding: 0; border: 0; }
nav ul { margin: 0; padding-left: 1.1rem; }
blockquote { margin: 1rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); break-inside: avoid; }
blockquote footer { color: var(--faint); font-size: .9rem; margin-top: .25rem; }
code { font: .9em ui-monospace, "Cascadia Mono", Consolas, monospace; }
.swatch { display: inline-block; width: .7em; height: .7em; margin-right: .4em; border-radius: 2px; print-color-adjust: exact; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .95rem; }
caption, figcaption { text-align: left; color: var(--faint); font-size: .9rem; padding: .25rem 0; }
th, td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); }
tbody th { font-weight: 600; }
.right { text-align: right; width: 1%; }
tbody th:first-child { min-width: 11rem; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; background: #ffffff; color-scheme: light; }
@media print {
  :root { --text: #000000; --faint: #444444; --line: #bbbbbb; --page: #ffffff; --shade: #ffffff; --link: #000000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { padding: 0; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
