import { expect, it } from 'vitest'
import { LiveFollower } from './live-follower.ts'

function listened() {
  const heard: (string | number | null)[] = []
  const follower = new LiveFollower(1, {
    step: step => heard.push(step),
    moved: from => heard.push(from),
    end: () => heard.push('end'),
  })
  return { follower, heard }
}

it('LiveFollower says a step when it changes, and at first', () => {
  const { follower, heard } = listened()
  for (const step of [null, 0, 0, 5, 5, null]) follower.beat(step)
  expect(heard).toEqual([null, 0, 5, null])
})

it('LiveFollower says at once that figures moved, then not again for ten beats, and loses no day', () => {
  const { follower, heard } = listened()
  follower.beat(0)
  const told: number[] = []
  const days = ['2026-03-10', '2026-03-09', '2026-03-10']
  for (let beat = 1; beat <= 24; beat++) {
    const day = days[beat - 1]
    if (day !== undefined) follower.noteMoved(day)
    const before = heard.length
    follower.beat(0)
    if (heard.length > before) told.push(beat)
  }
  expect(told).toEqual([1, 11])
  expect(heard).toEqual([0, '2026-03-10', '2026-03-09'])
})
