import { describe, expect, it } from 'vitest'
import { buildTracker, MOST_GZIP_BYTES, sizesOf } from './build.mjs'

describe('buildTracker()', () => {
  it('buildTracker() keeps the whole tracker within 1,500 bytes of gzip', async () => {
    const sizes = sizesOf(await buildTracker())
    expect(MOST_GZIP_BYTES).toBe(1500)
    expect(sizes.gzip).toBeLessThanOrEqual(MOST_GZIP_BYTES)
    expect(sizes.brotli).toBeLessThan(sizes.gzip)
  })

  it('buildTracker() makes a script that names no way of keeping anything at the visitor', async () => {
    const code = await buildTracker()
    expect(code).not.toMatch(/setItem|sessionStorage|indexedDB|caches|serviceWorker|cookieStore/)
    // Read in one comparison, assigned nowhere.
    expect(code).not.toMatch(/cookie\s*=[^=]|localStorage(\.\w+|\[[^\]]+\])\s*=[^=]/)
  })
})
