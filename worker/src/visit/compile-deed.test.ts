import type { Deed } from '@gatecount/shared/domain/report/goal'
import { describe, expect, it } from 'vitest'
import { compileDeed } from './compile-deed.ts'
import type { Doing } from './doing.ts'

const page: Doing = { act: 'page', text: '/order/4711', depth: 0, isSale: false }

const fits = (deed: Deed, doing: Partial<Doing>): boolean => {
  const compiled = compileDeed(deed)
  const full = { ...page, act: compiled.act, ...doing }
  return compiled.act === full.act && compiled.fits(full)
}

describe('compileDeed()', () => {
  it.each<[Deed, Partial<Doing>, boolean]>([
    [{ kind: 'page', pattern: '/order/*' }, {}, true],
    [{ kind: 'page', pattern: '/order' }, {}, false],
    [{ kind: 'page', pattern: '/Käse/*' }, { text: '/K%C3%A4se/alt' }, true],
    [{ kind: 'page', pattern: '*' }, { act: 'event' }, false],
    [{ kind: 'event', pattern: 'form_*' }, { text: 'form_contact' }, true],
    [{ kind: 'event', pattern: 'form_*' }, { text: 'Form_contact' }, false],
    [{ kind: 'sale', pattern: 'Order' }, { text: 'Order', isSale: true }, true],
    [{ kind: 'sale', pattern: 'Order' }, { text: 'Order' }, false],
    [{ kind: 'scroll', pattern: '/blog/*', depth: 75 }, { text: '/blog/a', depth: 75 }, true],
    [{ kind: 'scroll', pattern: '/blog/*', depth: 75 }, { text: '/blog/a', depth: 74 }, false],
    [{ kind: 'scroll', pattern: '/blog/*', depth: 75 }, { text: '/shop', depth: 100 }, false],
    [{ kind: 'exit_link', pattern: 'partner.example/*' }, { text: 'partner.example/a' }, true],
    [{ kind: 'exit_link', pattern: 'https://partner.example/*?ref=me' }, { text: 'partner.example/a' }, true],
    [{ kind: 'exit_link', pattern: '*' }, { text: '' }, false],
    [{ kind: 'download', pattern: '*.pdf' }, { text: 'shop.example/list.pdf' }, true],
    [{ kind: 'download', pattern: '*.pdf' }, { act: 'exit_link', text: 'shop.example/list.pdf' }, false],
  ])('compileDeed(%j) looks at %j: %s', (deed, doing, isFit) => {
    expect(fits(deed, doing)).toBe(isFit)
  })
})
