import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** `/script.js` or `/sale.js` in each of the forms in which it is sent; made once, when the collector starts. */
export interface TrackerScript {
  readonly body: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
  /** Weak, because one tag stands for all three forms. The same for everybody: it depends on the script alone. */
  readonly etag: string
}

export function toTrackerScript(body: Buffer): TrackerScript {
  return {
    body,
    gzip: gzipSync(body, { level: 9 }),
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
  }
}

/** What browsers load: the tracker on every page, and what a thank-you page tells a sale with. */
export type ScriptName = 'script' | 'sale'

// Both lie two folders below the package, the source of this module and what is compiled from it.
const BUILT = new URL('../../dist/', import.meta.url)
const BUILDER = new URL('../../script/build.mjs', import.meta.url)

/**
 * Reads a built script. In a working tree where nothing is built yet it is bundled in memory.
 * Fails when neither the built script nor the tools to build it are there.
 */
export async function createTrackerScript(name: ScriptName = 'script'): Promise<TrackerScript> {
  try {
    return toTrackerScript(await readFile(new URL(`${name}.js`, BUILT)))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    const { buildScript } = (await import(BUILDER.href)) as { buildScript(name: ScriptName): Promise<string> }
    return toTrackerScript(Buffer.from(await buildScript(name)))
  }
}
