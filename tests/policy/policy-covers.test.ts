import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { SETTING_COLUMNS } from '@gatecount/shared/adapters/control/setting-columns'
import { comparePolicies } from '@gatecount/shared/domain/policy/compare-policies'
import type { PolicyFacts } from '@gatecount/shared/domain/policy/policy-facts'
import { policyOf } from '@gatecount/shared/domain/policy/policy-of'
import { type SettingName, withPart } from '@gatecount/shared/domain/policy/policy-part'
import { CUTS } from '@gatecount/shared/domain/report/cuts'
import { describe, expect, it } from 'vitest'

const FACTS: PolicyFacts = {
  site: {
    domain: 'shop.example',
    timeZone: 'UTC',
    currency: 'EUR',
    weekStart: 1,
    public: false,
    properties: [],
    childSections: [],
    excludedPaths: [],
    retention: {},
  },
  release: { period: 'week', preset: 'public', declared: { page: [], exit_link: [] } },
  excludedNetworks: [],
  sharing: [],
}

/** Another value of each setting, which the policy has to show. */
const CHANGED: Readonly<Record<SettingName, unknown>> = {
  timeZone: 'Europe/Berlin',
  currency: 'GBP',
  otherDomains: ['two.example'],
  public: true,
  properties: ['size'],
  childSections: ['/kids'],
  childDirected: true,
  excludedPaths: ['/admin'],
  allowedHosts: ['shop.example'],
  rules: [{ kind: 'leave_out', subject: 'country', values: ['DE'] }],
  goals: [{ name: 'Thanks', kind: 'page', pattern: '/thanks' }],
  weekStart: 7,
  retention: { attributes: 13 },
}
/** Funnels have a part of their own; a number that was given out is no promise. */
const APART = ['funnels', 'lastFunnel']

const root = new URL('../../', import.meta.url)

describe('policyOf()', () => {
  it('policyOf() names every dimension and every pair that the program can count', () => {
    const { dimensions, pairs } = policyOf(FACTS)
    expect([...dimensions, ...pairs].sort()).toEqual(CUTS.map(({ name }) => name).sort())
  })

  it('policyOf() shows every setting of a site: a new one needs a rule', () => {
    expect([...Object.keys(CHANGED), ...APART].sort()).toEqual(Object.keys(SETTING_COLUMNS).sort())
    for (const [name, value] of Object.entries(CHANGED)) {
      const changed = withPart(FACTS, { kind: 'setting', name: name as SettingName, value })
      expect(comparePolicies(policyOf(FACTS), policyOf(changed)), name).not.toEqual([])
    }
  })

  it('nothing puts settings in force past the policy of a site', () => {
    const sources = execFileSync(
      'git',
      ['ls-files', 'dashboard/server/src', 'worker/src', 'collector/src', 'scripts/src'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
      .split('\n')
      .filter(path => path.endsWith('.ts') && !path.includes('.test.') && !path.includes('/testing/'))
    const past = sources.filter(path =>
      /\.(updateSite|updateReleaseSettings)\(/.test(readFileSync(new URL(path, root), 'utf8')),
    )
    expect(past).toEqual([])
  })
})
