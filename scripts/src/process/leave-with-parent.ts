/**
 * Loaded before a service that the launcher starts: when the launcher is gone, however it went, the service stops in
 * order as if it had been asked to, and at the latest after a bound.
 */
const LEAVE_WITHIN_MS = 10_000

process.once('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), LEAVE_WITHIN_MS).unref()
  process.kill(process.pid, 'SIGTERM')
})
// Listening for the end of the channel would otherwise keep the process up after everything in it is closed.
process.channel?.unref()
