/**
 * Colours of the dashboard (`tokens.css`), by what they are for: light ones stand in the elements, for most mail clients
 * read no style sheet of their own accord; dark ones in a style sheet, for those that have a dark mode read it.
 */
const COLOURS = {
  ground: { property: 'background-color', light: '#edf0ea', dark: '#0d1311' },
  surface: { property: 'background-color', light: '#fbfcf9', dark: '#151d1a' },
  ink: { property: 'color', light: '#16211d', dark: '#e7ede9' },
  muted: { property: 'color', light: '#4f5e57', dark: '#9dada5' },
  link: { property: 'color', light: '#084d45', dark: '#86dcc9' },
  rise: { property: 'color', light: '#1c6a3a', dark: '#74d094' },
  fall: { property: 'color', light: '#a5351f', dark: '#f29079' },
  bar: { property: 'background-color', light: '#0b6157', dark: '#5fc9b3' },
  action: { property: 'background-color', light: '#0b6157', dark: '#5fc9b3' },
  'on-action': { property: 'color', light: '#fbfcf9', dark: '#0d1311' },
  line: { property: 'border-color', light: '#d3dad1', dark: '#2b3732' },
} as const

type Colour = keyof typeof COLOURS

/** The light one, for `bgcolor`, which the oldest mail clients read. */
export const hex = (colour: Colour): string => COLOURS[colour].light

/** Of a style attribute. */
export const colour = (name: Colour): string => `${COLOURS[name].property}:${COLOURS[name].light};`

const dark = Object.entries(COLOURS)
  .map(([name, { property, dark: value }]) => `.${name}{${property}:${value}!important}`)
  .join('')

export const STYLE_SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${dark}}
@media (max-width:480px){.sheet{padding:24px 16px!important}.figure{font-size:19px!important;line-height:26px!important}}
@media (max-width:360px){.figures,.figures tbody{display:block}.figures tr{display:inline}.figures td{display:inline-block;box-sizing:border-box;width:50%!important}}`

export const FONT =
  "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Ubuntu,Cantarell,'Liberation Sans',Arial,sans-serif;"
