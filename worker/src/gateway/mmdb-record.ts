/** What the common .mmdb files say about an address, whoever made them. */
export interface MmdbRecord {
  readonly asn: number
  readonly organisation: string
  readonly country: string
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const COUNTRY = /^[A-Z]{2}$/

function firstText(...values: readonly unknown[]): string {
  return values.find((value): value is string => typeof value === 'string' && value !== '') ?? ''
}

function asnOf(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? Number(/^AS(\d+)$/i.exec(value)?.[1] ?? 0) : 0
}

/**
 * GeoLite2-ASN, GeoIP2-ISP and DB-IP write `autonomous_system_…`, IPinfo `asn` and `as_name` or `name`; countries are
 * `country.iso_code`, `country_code`, or two letters in `country`.
 */
export function readMmdbRecord(value: unknown): MmdbRecord {
  const fields = fieldsOf(value)
  const country = firstText(
    fieldsOf(fields['country'])['iso_code'],
    fieldsOf(fields['registered_country'])['iso_code'],
    fields['country_code'],
    fields['country'],
  )
  return {
    asn: asnOf(fields['autonomous_system_number'] ?? fields['asn']),
    organisation: firstText(fields['autonomous_system_organization'], fields['as_name'], fields['name']),
    country: COUNTRY.test(country) ? country : '',
  }
}
