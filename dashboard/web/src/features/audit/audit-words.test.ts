import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '../../lib/language.ts'
import { AUDIT } from '../../words/de/audit.ts'
import { auditWords } from './audit-words.ts'

describe('auditWords()', () => {
  beforeAll(() => speak('de', 'de', AUDIT))
  afterAll(() => speak('en', 'en', {}))

  it('auditWords() says what is fixed, and knows sentences with values by their form', () => {
    expect(auditWords('sealing keys')).toBe('Schlüssel zum Versiegeln')
    expect(auditWords('The check broke off (QueueAway).')).toBe('Die Untersuchung brach ab (QueueAway).')
    expect(auditWords('smallest crowd in day rows of one property')).toBe(
      'kleinste Gruppe: Tageszeilen mit einer Eigenschaft',
    )
    expect(
      auditWords(
        'Budget of shop.example: ε 2.43 at most for one visitor-day; ρ 2.000 in 16 releases for somebody who came in each period once.',
      ),
    ).toContain('Budget von shop.example: höchstens ε 2.43')
  })

  it('auditWords() leaves what it does not know as it stands', () => {
    expect(auditWords('something else altogether')).toBe('something else altogether')
  })
})
