import { expect, it } from 'vitest'
import { readView, writeTab } from './view.ts'

const tabsOf = (tabs: string) => readView(new URLSearchParams({ tabs })).tabs

it('writeTab() is read by readView(), and leaves nothing in the address for cards that show their first tab', () => {
  const one = writeTab(new Map(), 'pages', 'entry_page', false)
  expect(one).toBe('pages.entry_page')
  const two = writeTab(tabsOf(one ?? ''), 'sources', 'channel', false)
  expect(tabsOf(two ?? '')).toEqual(
    new Map([
      ['pages', 'entry_page'],
      ['sources', 'channel'],
    ]),
  )
  expect(writeTab(tabsOf(two ?? ''), 'sources', 'source', true)).toBe(one)
  expect(writeTab(tabsOf(one ?? ''), 'pages', 'page', true)).toBeNull()
})

it('readView() passes over what is not a card with its tab', () => {
  for (const text of ['', '.', 'pages', 'pages.', '.page', ',,']) expect(tabsOf(text).size).toBe(0)
})
