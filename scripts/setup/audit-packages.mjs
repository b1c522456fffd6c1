import { spawn } from 'node:child_process'
import { ROOT } from './steps.mjs'

/** From here on a known flaw in a package that we ship fails the gate. */
const GRAVE = ['high', 'critical']

/**
 * What the answer of `npm audit --json` means.
 * @param {string} text standard output of the command
 * @returns {{ ok: boolean, words: string }} not ok when a package that we ship has a grave known flaw; a registry
 * that keeps no list of flaws is said, and fails nothing
 */
export function judgeAudit(text) {
  let answer
  try {
    answer = JSON.parse(text)
  } catch {
    answer = {}
  }
  const counts = answer.metadata?.vulnerabilities
  if (counts === undefined) {
    return { ok: true, words: 'The registry in use keeps no list of known flaws: packages were not checked' }
  }
  const grave = GRAVE.reduce((sum, severity) => sum + (counts[severity] ?? 0), 0)
  if (grave === 0) return { ok: true, words: `No grave known flaw in the packages that we ship` }
  const names = Object.values(answer.vulnerabilities ?? {})
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(({ name }) => name)
  return { ok: false, words: `Packages with grave known flaws: ${names.sort().join(', ')}` }
}

/** Asks the registry for known flaws of what we ship; what only developers use is left out. */
export const auditPackages = () =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', ['audit', '--json', '--omit=dev'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const output = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.once('error', reject)
    child.once('close', () => resolve(judgeAudit(Buffer.concat(output).toString())))
  })
