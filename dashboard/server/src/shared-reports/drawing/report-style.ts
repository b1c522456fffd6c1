import { DARK_GROUND, LIGHT_GROUND, onDark } from '@gatecount/shared/domain/report-sharing/colour-contrast'

const USUAL = '#0b6157'

/** The style sheet of a report. It is the only one, and the page says so by its hash; nothing is loaded. */
export const reportStyle = (colour: string | null): string => `
:root{color-scheme:light dark;--ground:#edf0ea;--surface:${LIGHT_GROUND};--ink:#16211d;--muted:#4f5e57;--line:#d3dad1;--own:${colour ?? USUAL};--link:#084d45;--fault:#a5351f}
@media (prefers-color-scheme:dark){:root{--ground:#0d1311;--surface:${DARK_GROUND};--ink:#e7ede9;--muted:#9dada5;--line:#2b3732;--own:${onDark(colour ?? USUAL)};--link:#86dcc9;--fault:#f29079}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:400 15px/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,Cantarell,"Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,footer{max-width:68rem;margin:0 auto;padding:1.5rem 1.25rem}
h1,h2,h3,p,ul,table{margin:0;padding:0}
h1,h2,.count{font-family:Charter,"Bitstream Charter","Iowan Old Style",Cambria,"Noto Serif","DejaVu Serif",serif;line-height:1.2}
h1{font-size:1.75rem;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.125rem;margin-bottom:.5rem}
h3{font-size:.875rem;font-weight:600;margin:.75rem 0 .25rem;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.18em}
.head{border-top:4px solid var(--own);padding-top:1rem;margin-bottom:1.25rem}
.logo{display:block;max-width:14rem;max-height:3.5rem;margin-bottom:.75rem}
.days,.muted{color:var(--muted);font-size:.875rem}
.words{max-width:46rem;margin-top:.75rem;white-space:pre-line;overflow-wrap:anywhere}
.parts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem}
.part{background:var(--surface);border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.125rem;min-width:0}
.wide{grid-column:1/-1}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:0 1.5rem}
.count{font-size:2rem;font-weight:600}
.count small{font:400 1rem/1.2 inherit;color:var(--muted)}
.line{display:block;width:100%;max-width:36rem;height:auto}
.line .course{fill:none;stroke:var(--own);stroke-width:2}
.line .noise{stroke:var(--own);stroke-width:1.5;opacity:.55}
.line .point{fill:var(--own)}
.line .axis{stroke:var(--line)}
.line text{fill:var(--muted);font-size:12px}
table{width:100%;border-collapse:collapse;font-size:.875rem}
td,th{padding:.3125rem 0;border-top:1px solid var(--line);text-align:start;font-weight:400;vertical-align:top}
thead th{border:0;color:var(--muted);font-size:.75rem;padding:0}
.name{overflow-wrap:anywhere;padding-inline-end:.75rem}
.number{text-align:end;white-space:nowrap;width:1%;padding-inline-start:.75rem}
.number small{color:var(--muted)}
.bar{display:block;width:100%;height:4px;margin-top:3px}
.bar rect{fill:var(--own)}
.noisy th,.noisy td,.noisy .count{color:var(--muted);font-style:italic}
.noisy .bar{opacity:.4}
.note{color:var(--muted);font-size:.8125rem;margin-top:.5rem}
.receipt{margin-top:1.25rem}
.receipt li{margin-block-start:.25rem}
.receipt ul{padding-inline-start:1.125rem;font-size:.875rem}
footer{color:var(--muted);font-size:.875rem}
form{display:grid;gap:.75rem;max-width:22rem;margin-top:1rem}
label{font-weight:600}
input,button{font:inherit;padding:.5rem .75rem;border-radius:.5rem;border:1px solid var(--muted);background:var(--surface);color:var(--ink);min-height:2.5rem}
button{background:var(--link);border-color:var(--link);color:var(--ground);font-weight:600;cursor:pointer}
.fault{color:var(--fault)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media (max-width:30rem){main,footer{padding:1rem .75rem}h1{font-size:1.5rem}.part{padding:.875rem .75rem}}
@media print{body{background:none}.files{display:none}}
`
