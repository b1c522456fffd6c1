import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD_STEPS } from './build-steps.mjs'
import { allExist, fingerprint } from './fingerprint.mjs'
import { ROOT, step } from './steps.mjs'

const RECORD = join(ROOT, 'node_modules/.gatecount-build.json')

function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'))
  } catch {
    return {}
  }
}

/** Builds what is stale: a step whose inputs have changed since it last succeeded, or whose outputs are missing. */
export async function buildWhatIsStale() {
  for (const { title, needs, inputs, outputs, run } of BUILD_STEPS) {
    if (needs !== undefined && !existsSync(join(ROOT, needs))) continue
    const current = fingerprint(ROOT, inputs)
    if (readRecord()[title] === current && allExist(ROOT, outputs)) continue
    await step(title, run)
    writeFileSync(RECORD, JSON.stringify({ ...readRecord(), [title]: current }))
  }
}
