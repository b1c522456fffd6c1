import { expect, it } from 'vitest'
import { markup } from './markup.ts'

it('markup() escapes values, and puts in HTML as it is', () => {
  const row = (text: string) => markup`<td title="${text}">${text}</td>`
  expect(markup`<tr>${[row('<a href="x">\'&'), row('b')]}${3}</tr>`.html).toBe(
    '<tr><td title="&lt;a href=&quot;x&quot;&gt;&#39;&amp;">&lt;a href=&quot;x&quot;&gt;&#39;&amp;</td><td title="b">b</td>3</tr>',
  )
})
