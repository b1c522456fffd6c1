/** What the borrowed list of search engines lacks, or names less finely than we do; it wins over that list. */
export const MORE_SEARCH_ENGINES = `
1und1: suche.1und1.de search.1und1.de
AOL: aolsearch.com
Ask Toolbar: search.tb.ask.com *.search.tb.ask.com
Dalesearch: dalesearch.com
DuckDuckGo: html.duckduckgo.com lite.duckduckgo.com com.duckduckgo.mobile.android
Ecosia: com.ecosia.android
Google: com.google.android.googlequicksearchbox com.google.ios google.{}
Google News: com.google.android.apps.magazines
Google Discover: discover.google.com
Marginalia: search.marginalia.nu marginalia-search.com
Naver: m.search.naver.com naver.com
Petal Search: petalsearch.com
SearXNG: searx.be searx.space
Yahoo!: yahoo.com yahoo.co.jp
Yandex: com.yandex.browser ya.ru
`
