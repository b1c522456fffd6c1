import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { localTool, ROOT, runQuietly } from './steps.mjs'

const TYPED = ['shared', 'collector', 'worker', 'dashboard/server', 'scripts']

function copySql(folder, source, target) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) copySql(path, source, target)
    else if (entry.name.endsWith('.sql')) {
      const copy = path.replace(source, target)
      mkdirSync(dirname(copy), { recursive: true })
      copyFileSync(path, copy)
    }
  }
}

/** The compiler leaves text files where they are; migrations are read from beside the compiled code. */
function copyAllSql() {
  for (const room of TYPED) copySql(`${ROOT}${room}/src`, `${ROOT}${room}/src`, `${ROOT}${room}/dist`)
}

/**
 * What is built, in order. `inputs` decide whether a step is stale; `outputs` must exist; a step whose `needs` is
 * missing does not apply.
 */
export const BUILD_STEPS = [
  {
    title: 'Compiling',
    inputs: ['tsconfig.base.json', ...TYPED.flatMap(room => [`${room}/src`, `${room}/tsconfig.json`])],
    outputs: TYPED.map(room => `${room}/dist/.tsbuildinfo`),
    run: async () => {
      await runQuietly(localTool('tsc'), ['-b', ...TYPED])
      copyAllSql()
    },
  },
  {
    title: 'Building the tracker',
    needs: 'collector/script/build.mjs',
    inputs: ['collector/script'],
    outputs: ['collector/dist/script.js'],
    run: () => runQuietly(process.execPath, ['collector/script/build.mjs']),
  },
  {
    title: 'Compiling the network data',
    needs: 'worker/data-build/build-networks.mjs',
    inputs: [
      'worker/data-build',
      'node_modules/@ip-location-db/asn/package.json',
      'node_modules/@ip-location-db/dbip-country/package.json',
    ],
    outputs: ['worker/dist/networks.bin'],
    run: () =>
      runQuietly(process.execPath, ['worker/data-build/build-networks.mjs', 'worker/dist/networks.bin']),
  },
  {
    title: 'Building the dashboard',
    needs: 'dashboard/web/vite.config.ts',
    inputs: ['dashboard/web', 'shared/src/domain'],
    outputs: ['dashboard/web/dist/index.html'],
    run: () =>
      runQuietly(localTool('vite'), ['build', '--logLevel', 'warn'], { cwd: `${ROOT}dashboard/web` }),
  },
]
