import { describe, expect, it } from 'vitest'
import { detailWords } from './detail-words.ts'

describe('details of the activity log', () => {
  it('detailWords() says names of settings as people do, and leaves out what says nothing', () => {
    expect(detailWords({ detail: { settings: ['timeZone', 'currency'] } })).toBe('time zone, currency')
    expect(detailWords({ detail: { email: 'jo@shop.example', role: 'viewer', label: '' } })).toBe(
      'jo@shop.example · viewer',
    )
    expect(detailWords({ detail: {} })).toBe('')
  })
})
