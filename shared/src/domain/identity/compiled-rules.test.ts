import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRules, type RuleFacts } from './compiled-rules.ts'
import { type IngestRule, RULE_SUBJECTS, type RuleSubject } from './ingest-rule.ts'

const facts: RuleFacts = {
  path: '/order/4711',
  host: 'www.Shop.example',
  source: 'Google',
  country: 'DE',
  gateway: 'Deutsche Telekom',
  gateway_kind: 'provider',
}
const leaveOut = (subject: RuleSubject, ...values: string[]): IngestRule => ({
  kind: 'leave_out',
  subject,
  values,
})
const onePath = (pattern: string): IngestRule => ({ kind: 'one_path', pattern })

describe('compileRules()', () => {
  it.each([
    [leaveOut('path', '/order/*')],
    [leaveOut('path', '/nothing', '*/4711')],
    [leaveOut('host', 'shop.example')],
    [leaveOut('host', 'WWW.shop.*')],
    [leaveOut('source', 'google')],
    [leaveOut('country', 'de')],
    [leaveOut('gateway', '*telekom*')],
    [leaveOut('gateway_kind', 'provider')],
  ])('compileRules() leaves out what %j names', rule => {
    expect(compileRules([rule]).leavesOut(facts)).toBe(true)
  })

  it.each([
    [leaveOut('path', '/ORDER/*')],
    [leaveOut('path', '/order')],
    [leaveOut('path')],
    [leaveOut('source', 'DE')],
    [onePath('/order/*')],
  ])('compileRules() does not leave out for %j', rule => {
    expect(compileRules([rule]).leavesOut(facts)).toBe(false)
  })

  it('compileRules() counts a path as the first pattern that it fits, however it is encoded, and others as themselves', () => {
    const { countAs } = compileRules([onePath('/order/*/items'), onePath('/order/*'), onePath('/*/x')])
    expect(['/order/1/items', '/order/1', '/%6frder/2', '/a/x', '/', '/orders', '/%'].map(countAs)).toEqual([
      '/order/*/items',
      '/order/*',
      '/order/*',
      '/*/x',
      '/',
      '/orders',
      '/%',
    ])
  })

  it('compileRules() leaves out with many rules what one of them leaves out', () => {
    const subject = fc.constantFrom(...(Object.keys(RULE_SUBJECTS) as RuleSubject[]))
    const pattern = fc.string({ unit: fc.constantFrom('/', 'a', 'b', '*'), minLength: 1, maxLength: 6 })
    const rule = fc.oneof(
      fc.record({
        kind: fc.constant('leave_out' as const),
        subject,
        values: fc.array(pattern, { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('one_path' as const), pattern }),
    )
    const word = fc.string({ unit: fc.constantFrom('/', 'a', 'b'), maxLength: 6 })
    const event = fc.record({
      path: word,
      host: word,
      source: word,
      country: word,
      gateway: word,
      gateway_kind: word,
    })
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), event, (rules, given) => {
        const alone = rules.map(one => compileRules([one]))
        const together = compileRules(rules)
        expect(together.leavesOut(given)).toBe(alone.some(one => one.leavesOut(given)))
        const first = alone
          .map(one => one.countAs(given.path))
          .find((as, at) => rules[at]?.kind === 'one_path' && as !== given.path)
        // A pattern without a star counts a path as itself, and ends the search as well.
        if (!rules.some(one => one.kind === 'one_path' && one.pattern === given.path))
          expect(together.countAs(given.path)).toBe(first ?? given.path)
      }),
    )
  })
})
