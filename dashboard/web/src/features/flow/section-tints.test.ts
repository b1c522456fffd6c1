import { expect, it } from 'vitest'
import { sectionTints, TINTS } from './section-tints.ts'

const SECTIONS = ['/', '/shop/', '/blog/', '/help/', '/about/', '/jobs/', '/press/', '/news/']

it('sectionTints() gives as many sections as there are colours one of their own each', () => {
  const tints = [...sectionTints(SECTIONS).values()]
  expect([...tints].sort()).toEqual(Array.from({ length: TINTS }, (_, i) => i + 1))
})

it('sectionTints() gives the largest section the same colour whatever else there is, and none to one too many', () => {
  const alone = sectionTints(['/shop/']).get('/shop/')
  expect(sectionTints(['/shop/', '/more/', '/most/', '/']).get('/shop/')).toBe(alone)
  expect(sectionTints([...SECTIONS, '/more/']).has('/more/')).toBe(false)
})
