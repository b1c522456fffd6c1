/** What a request in a web server's log was. */
export type RequestKind = 'page_view' | 'missing_page' | 'not_a_page_view' | 'failed_request'

export interface PageViewRule {
  /** Endings of the last path segment that are pages, lower case, without the dot. */
  readonly extensions: ReadonlySet<string>
  /** Counts a page whatever its answer was, as long as it was not an error (below 400). */
  readonly allStatuses: boolean
}

const PAGE_EXTENSIONS = ['html', 'htm', 'shtml'] as const

export const pageViewRule = (moreExtensions: readonly string[], allStatuses: boolean): PageViewRule => ({
  extensions: new Set([...PAGE_EXTENSIONS, ...moreExtensions.map(e => e.replace(/^\./, '').toLowerCase())]),
  allStatuses,
})

/** `path` without query: `/`, `/a/`, `/a/b` and `/a/b.html` are pages, `/a/b.gif` is not. */
function isPage(path: string, extensions: ReadonlySet<string>): boolean {
  const segment = path.lastIndexOf('/') + 1
  const dot = path.lastIndexOf('.')
  return dot < segment || extensions.has(path.slice(dot + 1).toLowerCase())
}

/** A page view is a GET of a page that was answered 200 or 304 (the visitor's copy was still good). */
export function judgeRequest(method: string, path: string, status: number, rule: PageViewRule): RequestKind {
  if (method !== 'GET') return 'not_a_page_view'
  if (status === 404) return 'missing_page'
  if (!isPage(path, rule.extensions)) return 'not_a_page_view'
  if (status === 200 || status === 304) return 'page_view'
  return rule.allStatuses && status < 400 ? 'page_view' : 'failed_request'
}
