import { describe, expect, it } from 'vitest'
import { judgeAudit } from './audit-packages.mjs'

const answer = (severity: string) =>
  JSON.stringify({
    vulnerabilities: { leaky: { name: 'leaky', severity } },
    metadata: { vulnerabilities: { low: 0, moderate: 0, high: 0, critical: 0, [severity]: 1 } },
  })

describe('judgeAudit()', () => {
  it('judgeAudit() fails for a grave flaw and names the package', () => {
    expect(judgeAudit(answer('critical'))).toEqual({
      ok: false,
      words: 'Packages with grave known flaws: leaky',
    })
    expect(judgeAudit(answer('high')).ok).toBe(false)
  })

  it('judgeAudit() lets small flaws pass', () => {
    expect(judgeAudit(answer('moderate')).ok).toBe(true)
  })

  it('judgeAudit() says when the registry answers nothing', () => {
    expect(judgeAudit('{"message":"405 Method Not Allowed"}').words).toContain('not checked')
    expect(judgeAudit('').words).toContain('not checked')
  })
})
