import { describe, expect, it } from 'vitest'
import { showProgress } from './import-progress.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0
  return { isTTY, write, written }
}

describe('showProgress()', () => {
  it('showProgress() draws a bar on a terminal, ten times a second at most', () => {
    let now = 0
    const screen = terminal(true)
    const progress = showProgress(screen, () => now)
    for (now = 1; now <= 1000; now++) progress.read(now * 20, now / 1000)
    expect(screen.written.length).toBe(10)
    expect(screen.written.at(-1)).toMatch(/░+ 90 % {2}18,020 lines, 20,000 a second$/)
  })

  it('showProgress() writes nothing but notices where there is no terminal', () => {
    const pipe = terminal(false)
    const progress = showProgress(pipe, () => 0)
    progress.read(5000, null)
    progress.waiting(3)
    progress.done()
    expect(pipe.written).toEqual([])
    progress.siteAdded('shop.example', 'UTC')
    expect(pipe.written).toEqual([
      'Added the site shop.example with days in UTC (choose another with --time-zone)\n',
    ])
  })
})
