import { createHash } from 'node:crypto'

/** The style of pages for everybody: colours of the dashboard (`tokens.css`), fonts that are there, no file to load. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark;--ground:#edf0ea;--surface:#fbfcf9;--ink:#16211d;--muted:#4f5e57;--link:#084d45;--action:#0b6157;--on-action:#fbfcf9;--line:#d3dad1;--wide:#8a4b00;--narrow:#1c6a3a}
@media (prefers-color-scheme:dark){:root{--ground:#0d1311;--surface:#151d1a;--ink:#e7ede9;--muted:#9dada5;--link:#86dcc9;--action:#5fc9b3;--on-action:#0d1311;--line:#2b3732;--wide:#f0b35c;--narrow:#74d094}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 -apple-system,'Segoe UI',Roboto,'Noto Sans',Ubuntu,Cantarell,'Liberation Sans',Arial,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:.25rem 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:0 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .25rem}
p,ul,dl,table{margin:.5rem 0}
ul{padding-left:1.25rem}
li,dd,td,code{overflow-wrap:anywhere}
section{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1.25rem;margin:1rem 0}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid var(--action);outline-offset:2px}
.quiet{color:var(--muted)}
.small{font-size:.875rem}
.button,button{display:inline-block;background:var(--action);color:var(--on-action);border:0;border-radius:6px;padding:.65rem 1.1rem;font:inherit;font-weight:600;text-decoration:none;cursor:pointer;min-height:44px}
input{font:inherit;padding:.6rem .7rem;border:1px solid var(--muted);border-radius:6px;background:var(--surface);color:var(--ink);width:100%;max-width:22rem;min-height:44px}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
label{display:block;flex:1 1 16rem}
.rows{width:100%;border-collapse:collapse;font-size:.9375rem}
.rows th,.rows td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}
.wide{color:var(--wide);font-weight:600}
.narrow{color:var(--narrow);font-weight:600}
.scroll{overflow-x:auto}
pre{white-space:pre-wrap;background:var(--ground);border-radius:6px;padding:.75rem;overflow-wrap:anywhere}
code{font-family:ui-monospace,'Liberation Mono',monospace;font-size:.8125rem}
summary{cursor:pointer;padding:.35rem 0}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
nav a,.tall a{display:inline-block;padding:.35rem 0}
@media (max-width:30rem){.rows,.rows tbody,.rows tr,.rows th,.rows td{display:block}.rows td{border-top:0;padding-top:0}.rows thead{display:none}}
@media print{body{background:#fff;color:#000}section{border:0;padding:0;break-inside:avoid-page}.button,form,nav{display:none}}`

/** Only this style, no script, nothing loaded. @param forms where forms may lead */
export const publicPolicy = (forms = "'self'"): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PUBLIC_STYLE).digest('base64')}'; ` +
  `form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`
