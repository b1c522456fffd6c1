import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { expect, it } from 'vitest'
import { openProgramme } from '../../ledger/open-ledger.ts'

/** What every control store tells of the codes of links. Run inside `describe`. */
export function linkCodeContract(store: () => ControlStore): void {
  const codesOn = async (domain: string): Promise<readonly LinkCode[] | undefined> => {
    const site = await store().findSite(domain)
    return (await store().linkCodes()).get(site?.id ?? 0)
  }
  const states = async (domain: string): Promise<(readonly [string, string])[] | undefined> =>
    (await codesOn(domain))?.map(({ code, credits }) => [code, credits] as const)

  it('linkCodes() tells of a code what its programme promises, and not whose it is', async () => {
    const domain = 'links-one.example'
    const terms = { windowDays: 45, click: 'first' as const, checkoutPaths: ['/kasse'] }
    const { id } = await openProgramme(store(), { site: domain, terms, affiliates: ['Anna'] })
    await store().programmes.setSubCodes(id, 'anna', ['news', 'blog'])
    const coupon = { kind: 'coupon', code: 'TONER10' } as const
    const [member] = await store().programmes.listMembers(id)
    await store().programmes.addCode(id, { ...coupon, affiliate: member?.affiliate ?? '' })
    expect(await codesOn(domain)).toEqual([
      { code: 'anna', subCodes: ['news', 'blog'], credits: 'all', ...terms },
    ])
  })

  it('linkCodes() credits no click while somebody is not in the programme, and none after a code is out of use', async () => {
    const domain = 'links-two.example'
    const { programmes } = store()
    const { id, affiliates } = await openProgramme(store(), {
      site: domain,
      affiliates: ['anna', 'bert', 'carl'],
    })
    const day = '2026-01-01'
    await programmes.changeMember(id, affiliates.get('anna') ?? '', { state: 'suspended', day })
    await programmes.retireCode(id, { kind: 'code', code: 'bert' }, day)
    expect(await states(domain)).toEqual([
      ['anna', 'none'],
      ['bert', 'earlier'],
      ['carl', 'all'],
    ])
    await programmes.changeMember(id, affiliates.get('anna') ?? '', { state: 'approved', day })
    expect((await states(domain))?.[0]).toEqual(['anna', 'all'])
  })

  it('linkCodes() has none of a site that is directed at children', async () => {
    const domain = 'links-three.example'
    await openProgramme(store(), { site: domain })
    const site = await store().findSite(domain)
    await store().updateSite(site?.id ?? 0, { childDirected: true })
    expect(await codesOn(domain)).toBeUndefined()
  })

  it('clickKey() is one of 32 bytes, the same every time, and not the key of excluded networks', async () => {
    const key = unveil(await store().clickKey())
    expect(key).toHaveLength(32)
    expect(unveil(await store().clickKey()).equals(key)).toBe(true)
    expect(unveil(await store().exclusionKey()).equals(key)).toBe(false)
  })
}
