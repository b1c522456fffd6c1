import { describe, expect, it } from 'vitest'
import { machineFor } from './machine.ts'

const GB = 1024 ** 3

describe('machineFor()', () => {
  it('machineFor() gives a query no more threads than there are cores, and less memory on a small machine', () => {
    expect(machineFor(64 * GB, 4).threads).toBe(4)
    expect(machineFor(64 * GB, 32).threads).toBe(8)
    expect(machineFor(8 * GB, 1).threads).toBe(1)
    expect(machineFor(8 * GB, 4).queryMemory).toBeLessThan(machineFor(64 * GB, 4).queryMemory)
  })
})
