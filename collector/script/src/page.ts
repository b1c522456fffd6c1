import { attend, send, tell } from './event.ts'
import { options } from './options.ts'
import { pathOf } from './paths.ts'

let last: string | undefined

/** The status that the page was answered with, where the browser says. */
const answer = (): number | undefined =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.responseStatus

/**
 * Whenever something moved: tells the attention when the page goes out of sight, and counts a page view if the page is
 * another one than before or has come back from the browser's cache. A page that nobody has seen yet waits.
 */
export function look(persisted?: boolean): void {
  attend()
  if (document.hidden) tell()
  else if (!('manual' in options) && (persisted || pathOf(location) !== last)) {
    const missing = !last && ('missing' in options || answer() === 404)
    last = pathOf(location)
    send('pageview')
    if (missing) send('404', { interactive: false })
  }
}
