import { spawn } from 'node:child_process'

/** Watches its parent: gone is well; still there after the bound is hung. A child that lost its parent gets another one. */
const WATCH = `const [parent, bound] = process.argv.slice(1).map(Number)
const begun = Date.now()
setInterval(() => {
  if (process.ppid !== parent) process.exit()
  if (Date.now() - begun > bound) { try { process.kill(parent, 'SIGKILL') } finally { process.exit() } }
}, 50)`

/**
 * Ends this process with SIGKILL if it has not gone by itself after `boundMs`, from outside: about one exit of 250
 * hangs for good in a mutex of the embedded engine, where no timer of this process runs. Nothing acknowledged is lost.
 * @returns calls the guard off
 */
export function guardExit(boundMs: number): () => void {
  const guard = spawn(process.execPath, ['-e', WATCH, '--', String(process.pid), String(boundMs)], {
    stdio: 'ignore',
    detached: true,
  })
  guard.unref()
  guard.on('error', () => {})
  return () => void guard.kill('SIGKILL')
}
