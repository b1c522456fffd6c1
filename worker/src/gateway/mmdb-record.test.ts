import { describe, expect, test } from 'vitest'
import { readMmdbRecord } from './mmdb-record.ts'

describe('readMmdbRecord()', () => {
  test.each([
    [
      { autonomous_system_number: 3320, autonomous_system_organization: 'Deutsche Telekom AG' },
      { asn: 3320, organisation: 'Deutsche Telekom AG', country: '' },
    ],
    [
      {
        asn: 'AS3320',
        as_name: 'Deutsche Telekom AG',
        as_domain: 'telekom.de',
        country_code: 'DE',
        country: 'Germany',
      },
      { asn: 3320, organisation: 'Deutsche Telekom AG', country: 'DE' },
    ],
    [
      { asn: 'AS3320', name: 'Deutsche Telekom AG', country: 'DE' },
      { asn: 3320, organisation: 'Deutsche Telekom AG', country: 'DE' },
    ],
    [{ registered_country: { iso_code: 'FR' } }, { asn: 0, organisation: '', country: 'FR' }],
    [null, { asn: 0, organisation: '', country: '' }],
    ['text', { asn: 0, organisation: '', country: '' }],
  ])('readMmdbRecord() reads %j', (value, record) => {
    expect(readMmdbRecord(value)).toEqual(record)
  })
})
