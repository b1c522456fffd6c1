import { SPAM_HOSTS } from './tables/spam-hosts.ts'

const spam: ReadonlySet<string> = new Set(SPAM_HOSTS)

/** Whether the host, or a domain it belongs to, is on the list of referrer spam. */
export function isSpamHost(host: string): boolean {
  for (let start = 0; ; ) {
    if (spam.has(start === 0 ? host : host.slice(start))) return true
    const dot = host.indexOf('.', start)
    if (dot === -1) return false
    start = dot + 1
  }
}
