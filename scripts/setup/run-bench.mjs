import { readdirSync } from 'node:fs'
import { buildWhatIsStale } from './build.mjs'
import { Failure, runToExitCode } from './failure.mjs'
import { ensurePackages } from './packages.mjs'
import { localTool, ROOT, runInForeground } from './steps.mjs'
import { ensureRedis } from './system-packages.mjs'

const SUFFIX = '.bench.ts'
const HELP = `npm run bench                all benchmarks, one after another
npm run bench -- --list      their names
npm run bench -- <name> …    those whose name contains one of the words
  --quick                    small amounts: shows that they work, figures mean little`

const listBenchmarks = () =>
  readdirSync(`${ROOT}bench`, { recursive: true })
    .filter(path => path.endsWith(SUFFIX) && !path.includes('node_modules'))
    .sort()

/** Runs the files `bench/**\/*.bench.ts`, each in a process of its own, so that one does not warm the other. */
export const main = given =>
  runToExitCode(async () => {
    if (given.includes('--help')) return console.log(HELP)
    const all = listBenchmarks()
    const flags = given.filter(word => word === '--quick')
    const words = given.filter(word => word !== '--quick')
    if (given.includes('--list'))
      return console.log(all.map(path => path.slice(0, -SUFFIX.length)).join('\n'))
    const chosen = words.length === 0 ? all : all.filter(path => words.some(word => path.includes(word)))
    if (chosen.length === 0)
      throw new Failure('No benchmark of that name; npm run bench -- --list shows them.')
    await ensurePackages()
    await ensureRedis({})
    await buildWhatIsStale()
    for (const path of chosen) {
      console.log(`\n— ${path.slice(0, -SUFFIX.length)}`)
      const code = await runInForeground(localTool('tsx'), [`${ROOT}bench/${path}`, ...flags])
      if (code !== 0) process.exitCode = 1
    }
  })
