import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from './failure.mjs'
import { runQuietly, step } from './steps.mjs'

/** Path of the first of these programs that the search path has, or undefined. */
function findProgram(...names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {}
    }
  }
  return undefined
}

/** What to put before a command that needs an administrator, or undefined when this user may not. */
function administrator() {
  if (process.getuid?.() === 0) return []
  const sudo = findProgram('sudo')
  return sudo !== undefined && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? [sudo, '-n']
    : undefined
}

async function installWithApt(name, prefix) {
  const run = args => {
    const [program, ...rest] = [...prefix, 'apt-get', ...args]
    return runQuietly(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  await run(['update'])
  await run(['install', '--yes', '--no-install-recommends', name])
}

/** Installs a system package where this user may. @returns {Promise<boolean>} false when there is no way to */
async function install({ apt, brew }) {
  const prefix = findProgram('apt-get') === undefined ? undefined : administrator()
  if (prefix !== undefined) {
    await step(`Installing ${apt} with apt-get`, () => installWithApt(apt, prefix))
    return true
  }
  if (brew !== undefined && findProgram('brew') !== undefined) {
    await step(`Installing ${brew} with Homebrew`, () => runQuietly('brew', ['install', brew]))
    return true
  }
  return false
}

/** @throws Failure (two lines) when there is no Redis and it cannot be installed from here */
export async function ensureRedis(environment = process.env) {
  if (environment.REDIS_URL && environment.REDIS_VOLATILE_URL) return
  if (findProgram('redis-server', 'valkey-server') !== undefined) return
  if (await install({ apt: 'redis-server', brew: 'redis' })) return
  throw new Failure(
    'Gatecount needs Redis or Valkey: install one of them (for example `sudo apt-get install redis-server`),\n' +
      'or set REDIS_URL and REDIS_VOLATILE_URL, or run everything in containers with `docker compose up`.',
  )
}

/** @throws Failure when there is no Chromium for the tests and it cannot be installed from here */
export async function ensureChromium() {
  if (findProgram('chromium') !== undefined) return
  if (await install({ apt: 'chromium' })) return
  throw new Failure(
    'The tests need Chromium: install it as `chromium` (Debian: `sudo apt-get install chromium`).',
  )
}

/** @throws Failure when there is no OpenSSL, which makes the certificates of tests, and it cannot be installed from here */
export async function ensureOpenssl() {
  if (findProgram('openssl') !== undefined) return
  if (await install({ apt: 'openssl', brew: 'openssl' })) return
  throw new Failure('The tests need OpenSSL: install it (Debian: `sudo apt-get install openssl`).')
}
