import { expect, it } from 'vitest'
import { LiveFollower } from './live-follower.ts'

function listened() {
  const heard: (string | number | null)[] = []
  const follower = new LiveFollower(1, {
    step: step => heard.push(step),
    moved: () => heard.push('moved'),
    end: () => heard.push('end'),
  })
  return { follower, heard }
}

it('LiveFollower says a step when it changes, and at first', () => {
  const { follower, heard } = listened()
  for (const step of [null, 0, 0, 5, 5, null]) follower.beat(step)
  expect(heard).toEqual([null, 0, 5, null])
})

it('LiveFollower says at once that figures moved, then not again for five beats, and loses no move', () => {
  const { follower, heard } = listened()
  follower.beat(0)
  const told: number[] = []
  for (let beat = 1; beat <= 12; beat++) {
    if (beat === 1 || beat === 2) follower.noteMoved()
    const before = heard.length
    follower.beat(0)
    if (heard.length > before) told.push(beat)
  }
  expect(told).toEqual([1, 6])
})
