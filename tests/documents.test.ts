import { readFileSync } from 'node:fs'
import { epsilonOfRelease, planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { expect, test } from 'vitest'

const privacy = readFileSync(new URL('../docs/PRIVACY.md', import.meta.url), 'utf8')

test('docs/PRIVACY.md gives caps, noise and thresholds as releases are planned', () => {
  const [open, partner] = [planRelease('public'), planRelease('partner')]
  const noise = (sigma: number, threshold: number | null): string =>
    threshold === null ? sigma.toFixed(1) : `${sigma.toFixed(1)}, ${threshold}`
  const lines = open.families.map(({ family, cells, perCell, sigma, threshold }) => {
    const other = partner.families.find(one => one.family === family)
    return `| \`${family}\` | ${cells} × ${perCell} | ${noise(sigma, threshold)} | ${noise(other?.sigma ?? 0, other?.threshold ?? null)} |`
  })
  expect(lines.filter(line => !privacy.includes(line))).toEqual([])
})

test('docs/PRIVACY.md gives ε of a release, of a whole week of one person, and of a year as they are computed', () => {
  const [open, partner] = [planRelease('public'), planRelease('partner')]
  const epsilon = (rho: number, digits: number): string => epsilonOfRelease(rho, open.delta).toFixed(digits)
  for (const words of [
    `| 1/80 | ${open.epsilon.toFixed(2)} |`,
    `| 1/8 | ${partner.epsilon.toFixed(2)} |`,
    `\`public\` still holds ε ${epsilon(49 * open.rho, 1)}`,
    `ε ${epsilon(52 * open.rho, 1)} under \`public\`, ${epsilon(52 * partner.rho, 0)} under \`partner\``,
  ])
    expect(privacy).toContain(words)
})
