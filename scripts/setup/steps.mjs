import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'

export const ROOT = new URL('../../', import.meta.url).pathname

/**
 * Shows one line of progress on standard error (standard output belongs to results), then how long it took.
 * @param {string} title what is being done, such as 'Installing packages'
 */
export async function step(title, work) {
  const started = Date.now()
  const open = process.stderr.isTTY === true
  process.stderr.write(open ? `  ${title} …` : `  ${title} …\n`)
  try {
    const result = await work()
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    process.stderr.write(`${open ? '\r\x1b[K' : ''}✓ ${title} (${seconds} s)\n`)
    return result
  } catch (error) {
    process.stderr.write(`${open ? '\r\x1b[K' : ''}✗ ${title}\n`)
    throw error
  }
}

/** Runs a program with its output kept back; what it printed is shown only when it fails. */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const output = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    child.once('error', cause => reject(new Failure(`${program} could not be started`, { cause })))
    child.once('close', code => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      reject(new Failure(`${[program, ...args].join(' ')} failed (exit code ${code})`))
    })
  })
}

/** Runs a program in the foreground. @returns {Promise<number>} its exit code */
export function runInForeground(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options })
    child.once('error', cause => reject(new Failure(`${program} could not be started`, { cause })))
    child.once('close', code => resolve(code ?? 1))
  })
}

/** A tool of node_modules, run by this very Node. */
export const localTool = name => `${ROOT}node_modules/.bin/${name}`
