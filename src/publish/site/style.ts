/** Style of the page: the system's fonts and colours, light or dark as the reader has it, one column on a phone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --quiet: #57606a; --line: #d0d7de; --shade: #f3f5f8; --link: #0a58ca; --warn: #a02c00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --quiet: #9da7b3; --line: #343b44; --shade: #171c23; --link: #79b8ff; --warn: #ffa657; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
h1 { font-size: 1.8rem; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 0; }
h2 small, .facts, footer { color: var(--quiet); font-weight: normal; }
.deprecated { color: var(--warn); font-size: .9rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input { width: 100%; padding: .6rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: .4rem; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0; }
article[hidden] { display: none; }
article p { margin: .3rem 0; }
summary { cursor: pointer; padding: .4rem 0; font-weight: 600; min-height: 1.5rem; }
.command { display: flex; gap: .5rem; align-items: flex-start; }
.command pre { flex: 1; min-width: 0; }
pre { margin: .3rem 0; padding: .6rem; overflow-x: auto; background: var(--shade); border-radius: .4rem; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
button { font: inherit; padding: .5rem .8rem; margin-top: .3rem; color: inherit; background: var(--shade); border: 1px solid var(--quiet); border-radius: .4rem; cursor: pointer; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
.wide td { overflow-wrap: anywhere; }
.columns-4 { table-layout: fixed; }
.columns-4 th:first-child { width: 28%; overflow-wrap: anywhere; }
.columns-4 th:last-child { width: 34%; }
@media (max-width: 44rem) {
  .wide thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  .wide table, .wide tbody, .wide tr, .wide tbody th, .wide td { display: block; }
  .wide tbody tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .wide tbody th:first-child, .wide td { width: auto; border: 0; padding: .1rem 0; overflow-wrap: anywhere; }
  .wide td:empty { display: none; }
  .wide td[data-label]::before { content: attr(data-label) ': '; color: var(--quiet); }
  .digest { vertical-align: bottom; }
}
.digest { display: inline-block; max-width: 9rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.text { overflow-x: auto; }
`;
