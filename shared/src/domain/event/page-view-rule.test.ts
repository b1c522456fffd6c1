import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeRequest, pageViewRule } from './page-view-rule.ts'

const plain = pageViewRule([], false)

describe('judgeRequest()', () => {
  it.each(['/', '/a/', '/a', '/a.b/c', '/a.html', '/a/b.HTM', '/x.y.shtml', ''])(
    'judgeRequest() takes a GET of %j that was answered 200 or 304 for a page view',
    path => {
      expect(judgeRequest('GET', path, 200, plain)).toBe('page_view')
      expect(judgeRequest('GET', path, 304, plain)).toBe('page_view')
    },
  )

  it.each(['/a.gif', '/robots.txt', '/a/.htaccess', '/html.', '/a.php'])(
    'judgeRequest() does not take %j for a page',
    path => {
      expect(judgeRequest('GET', path, 200, plain)).toBe('not_a_page_view')
    },
  )

  it('judgeRequest() counts a missing page for any GET answered 404, and for nothing else', () => {
    expect(judgeRequest('GET', '/a.gif', 404, plain)).toBe('missing_page')
    expect(judgeRequest('HEAD', '/', 404, plain)).toBe('not_a_page_view')
  })

  it('judgeRequest() calls a page that was not answered a failed request', () => {
    for (const status of [206, 301, 302, 403, 500]) {
      expect(judgeRequest('GET', '/', status, plain)).toBe('failed_request')
    }
  })

  it('judgeRequest() takes more endings and more answers when asked to, never errors', () => {
    const wide = pageViewRule(['php', '.ASP'], true)
    expect(judgeRequest('GET', '/a.php', 200, wide)).toBe('page_view')
    expect(judgeRequest('GET', '/a.asp', 302, wide)).toBe('page_view')
    expect(judgeRequest('GET', '/a.php', 403, wide)).toBe('failed_request')
  })

  it('judgeRequest() counts only GET', () => {
    fc.assert(
      fc.property(
        fc.string().filter(method => method !== 'GET'),
        fc.constantFrom('/', '/a.html', '/a.gif'),
        fc.integer({ min: 100, max: 599 }),
        (method, path, status) => judgeRequest(method, path, status, plain) === 'not_a_page_view',
      ),
    )
  })
})
