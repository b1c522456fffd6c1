import { describe, expect, it } from 'vitest'
import type { Visitor } from './visitor.ts'
import { VisitorMemory } from './visitor-memory.ts'

const someone = (): Visitor => ({ past: [], open: null })
const fill = (memory: VisitorMemory, from: number, count: number): void => {
  for (let n = from; n < from + count; n++) memory.remember(String(n), someone())
}

describe('VisitorMemory', () => {
  it('takeChanged() is the only moment at which anybody is forgotten', () => {
    const memory = new VisitorMemory()
    fill(memory, 0, 50_000)
    memory.takeChanged()
    fill(memory, 50_000, 150_000)
    expect(memory.complete).toBe(true)
    expect(memory.get('0')).toBeDefined()
    memory.takeChanged()
    expect(memory.complete).toBe(false)
    expect(memory.get('1')).toBeUndefined()
    expect(memory.get('199999')).toBeDefined()
  })

  it('get() finds whoever has changed until the change is taken for saving', () => {
    const memory = new VisitorMemory()
    memory.change('a', someone())
    expect(memory.hasChanged).toBe(true)
    expect([...memory.takeChanged().keys()]).toEqual(['a'])
    expect(memory.hasChanged).toBe(false)
  })
})
