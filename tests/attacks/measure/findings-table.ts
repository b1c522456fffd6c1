import { type Finding, threeDigits } from './finding.ts'

/** The marks around the table in docs/PRIVACY.md. */
const BEGIN = '<!-- attacks: written by tests/attacks/publish.ts -->'
const END = '<!-- end of attacks -->'
const HEAD = [
  '| attack | what the attacker knows or does | measured (95 %) | promised |',
  '|---|---|---|---|',
]

/** One line of the table; every figure of a finding is in it. */
export const rowOfFinding = ({ attack, setting, measure, value, low, high, promised }: Finding): string =>
  `| ${attack} | ${setting} | ${measure} ${threeDigits(value)} (${threeDigits(low)} to ${threeDigits(high)}) | ` +
  `${promised === null ? '–' : `≤ ${threeDigits(promised)}`} |`

const ROW =
  /^\| (.+?) \| (.+?) \| (advantage|share) (-?[\d.]+) \((-?[\d.]+) to (-?[\d.]+)\) \| (?:–|≤ ([\d.]+)) \|$/

/** The findings that a page's table shows. */
export function readTable(page: string): Finding[] {
  return page.split('\n').flatMap((line): Finding[] => {
    const found = ROW.exec(line)
    if (found === null) return []
    const [, attack = '', setting = '', measure, value, low, high, promised] = found
    return [
      {
        attack,
        setting,
        measure: measure === 'share' ? 'share' : 'advantage',
        value: Number(value),
        low: Number(low),
        high: Number(high),
        promised: promised === undefined ? null : Number(promised),
      },
    ]
  })
}

/** The page with the table of these findings in place of the one that it had. */
export function withTable(page: string, findings: readonly Finding[]): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('The page has no place for the table')
  return [before, [BEGIN, ...HEAD, ...findings.map(rowOfFinding), END].join('\n'), after].join('')
}
