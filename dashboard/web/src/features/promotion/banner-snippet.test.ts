import { describe, expect, it } from 'vitest'
import { bannerSnippet } from './banner-snippet.ts'

describe('bannerSnippet()', () => {
  it('bannerSnippet() links and shows, with measures and words, and lets nothing out of its quotes', () => {
    const html = bannerSnippet({
      link: 'https://shop.example/go/anna?to=%2Fa&x=1',
      picture: 'https://count.example/api/v1/creatives/ab.png',
      alt: `Toner "XL" <script>alert('1')</script> & ink`,
      width: 300,
      height: 250,
    })
    expect(html).toBe(
      '<a href="https://shop.example/go/anna?to=%2Fa&amp;x=1" rel="sponsored"><img src="https://count.example/api/v1/creatives/ab.png" alt="Toner &quot;XL&quot; &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; ink" width="300" height="250" loading="lazy" referrerpolicy="no-referrer"></a>',
    )
    expect(html).not.toContain('<script')
  })
})
