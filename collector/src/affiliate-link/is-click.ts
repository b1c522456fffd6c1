import type { IncomingHttpHeaders } from 'node:http'

/** What robots, libraries and previews of links call themselves. One that lies gets a cookie, and buys nothing with it. */
const ROBOT =
  /bot\b|bot[/;-]|crawl|spider|slurp|headless|preview|facebookexternalhit|lighthouse|curl|wget|python|java\/|go-http|node|axios|okhttp|libwww|scan|monitor|^$/i

/** What a request to a link is for, as far as the browser says (Fetch Metadata Request Headers, W3C). */
export type LinkUse =
  /** Somebody opens the link in a tab. */
  | 'navigation'
  /** An image, a frame, a script or a fetch of some page, which nobody clicked. */
  | 'part_of_a_page'
  /** Not said: a browser from before 2023, plain http, or a program that looks whether links work. */
  | 'unsaid'

export function useOfLink(headers: IncomingHttpHeaders): LinkUse {
  const mode = headers['sec-fetch-mode']
  const dest = headers['sec-fetch-dest']
  if (dest === undefined) return 'unsaid'
  return mode === 'navigate' && dest === 'document' ? 'navigation' : 'part_of_a_page'
}

export const isRobot = (headers: IncomingHttpHeaders): boolean => ROBOT.test(headers['user-agent'] ?? '')
