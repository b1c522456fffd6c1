import { type Finding, threeDigits } from './finding.ts'

const WIDTH = 920
const LEFT = 400
const RIGHT = 850
const ROW_HEIGHT = 24
const HEADING_HEIGHT = 34
const TOP = 52
const BOTTOM = 58

const STYLE = `
text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328 }
.title { font-size: 16px; font-weight: 600 }
.attack { font-weight: 600 }
.small { font-size: 11px; fill: #59636e }
.grid { stroke: #d1d9e0 }
.bar { fill: #0969da }
.share { fill: #8250df }
.whisker { stroke: #1f2328; stroke-width: 1.5 }
.bound { stroke: #bc4c00; stroke-width: 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .small { fill: #9198a1 }
  .grid { stroke: #3d444d }
  .bar { fill: #4493f8 }
  .share { fill: #ab7df8 }
  .whisker { stroke: #f0f6fc }
  .bound { stroke: #f0883e }
}`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const at = (value: number): number =>
  Math.round((LEFT + Math.min(1, Math.max(0, value)) * (RIGHT - LEFT)) * 10) / 10
const text = (x: number, y: number, words: string, className = ''): string =>
  `<text x="${x}" y="${y}"${className === '' ? '' : ` class="${className}"`}>${escaped(words)}</text>`
const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${className}"/>`

/** A bar from zero to what was measured, a whisker for its interval, and a mark for what is promised. */
function drawFinding({ setting, measure, value, low, high, promised }: Finding, y: number): string[] {
  const middle = y + ROW_HEIGHT / 2
  const kind = measure === 'share' ? 'share' : 'bar'
  const width = Math.max(1, Math.round((at(value) - LEFT) * 10) / 10)
  return [
    text(24, middle + 4, setting),
    `<rect x="${LEFT}" y="${middle - 6}" width="${width}" height="12" class="${kind}"/>`,
    line(at(low), middle, at(high), middle, 'whisker'),
    ...(promised === null ? [] : [line(at(promised), middle - 9, at(promised), middle + 9, 'bound')]),
    text(RIGHT + 12, middle + 4, threeDigits(value)),
  ]
}

/** The findings as a picture that reads in light and in dark. */
export function drawFindings(findings: readonly Finding[]): string {
  const parts: string[] = []
  let y = TOP
  let attack = ''
  for (const finding of findings) {
    if (finding.attack !== attack) {
      attack = finding.attack
      parts.push(text(12, y + 23, attack, 'attack'))
      y += HEADING_HEIGHT
    }
    parts.push(...drawFinding(finding, y))
    y += ROW_HEIGHT
  }
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap(value => [
    line(at(value), TOP, at(value), y, 'grid'),
    text(at(value) - 10, y + 16, value.toFixed(2), 'small'),
  ])
  const key =
    'Blue: membership advantage, 0 is guessing and 1 is knowing. Violet: a share. Thin line: 95 % interval. Orange: the most that is promised.'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + BOTTOM}" role="img" aria-labelledby="title">`,
    '<title id="title">What attacks on Gatecount’s figures achieve</title>',
    `<style>${STYLE}</style>`,
    text(12, 28, 'What attacks on Gatecount’s figures achieve', 'title'),
    ...grid,
    ...parts,
    text(12, y + 40, key, 'small'),
    '</svg>',
    '',
  ].join('\n')
}
