import { mkdir, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
// biome-ignore lint/correctness/noUndeclaredDependencies: a building tool of the whole house, declared at its root
import { build } from 'esbuild'
// biome-ignore lint/correctness/noUndeclaredDependencies: a building tool of the whole house, declared at its root
import { minify } from 'terser'

/** The promise the product makes to a page that loads the tracker. */
export const MOST_GZIP_BYTES = 1500

/** Each under the name it is served by. A thank-you page alone loads the second. */
const ENTRIES = {
  script: new URL('./src/tracker.ts', import.meta.url),
  sale: new URL('./src/sale.ts', import.meta.url),
}
const OUTPUT = new URL('../dist/', import.meta.url)

/** Bundles the tracker in memory; the answer is the text of `/script.js`. */
export const buildTracker = () => buildScript('script')

/** Bundles one of the scripts in memory: `/script.js` or `/sale.js`. */
export async function buildScript(/** @type {keyof typeof ENTRIES} */ name) {
  const bundle = await build({
    entryPoints: [ENTRIES[name].pathname],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    // Nothing here means anything else in sloppy mode, and the directive costs bytes.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  })
  const shrunk = await minify(bundle.outputFiles[0].text, {
    ecma: 2020,
    toplevel: true,
    // No property is renamed: payload keys, `data-` options and the public function are read by others.
    mangle: { toplevel: true },
    compress: {
      passes: 4,
      // Fewer wrapping functions than with the default, 3.
      inline: 1,
      ecma: 2020,
      // What a page may have put in their place is not observable through these reads.
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      booleans_as_integers: false,
      keep_fargs: false,
      hoist_props: true,
      hoist_funs: true,
    },
    format: { comments: false, ecma: 2020, semicolons: true },
  })
  return shrunk.code ?? ''
}

/** Bytes of the script as it is, with gzip and with brotli, each at its highest level. */
export function sizesOf(/** @type {string} */ code) {
  return {
    plain: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await mkdir(OUTPUT, { recursive: true })
  for (const name of /** @type {const} */ (['script', 'sale'])) {
    const code = await buildScript(name)
    const sizes = sizesOf(code)
    await writeFile(new URL(`${name}.js`, OUTPUT), code)
    process.stdout.write(
      `${name}.js: ${sizes.plain} bytes, ${sizes.gzip} gzip (at most ${MOST_GZIP_BYTES}), ${sizes.brotli} brotli\n`,
    )
    if (sizes.gzip > MOST_GZIP_BYTES) process.exitCode = 1
  }
}
