import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
// biome-ignore lint/correctness/noUndeclaredDependencies: the workspace root installs the build tool
import type { Plugin } from 'vite'

const TEXT = /\.(?:js|css|svg|json)$/
/** Bytes; what is smaller fits a packet or two as it is. */
const WORTH_IT = 1024

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

async function compress(path: string): Promise<void> {
  const plain = await readFile(path)
  if (plain.length < WORTH_IT) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  await Promise.all([
    writeFile(`${path}.br`, await brotli(plain, { params })),
    writeFile(`${path}.gz`, await gzipped(plain, { level: 9 })),
  ])
}

/** Writes each text file under `assets/` compressed beside itself, so that serving it costs no time of the server. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir }) {
      const assets = join(dir ?? 'dist', 'assets')
      const names = (await readdir(assets)).filter(name => TEXT.test(name))
      await Promise.all(names.map(name => compress(join(assets, name))))
    },
  }
}
