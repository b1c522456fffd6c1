/** Advertising networks by host; `SEARCH_ADS` shows advertisements beside search results, `DISPLAY_ADS` on other sites. */
export const SEARCH_ADS = `
Google: *.adsensecustomsearchads.com *.syndicatedsearch.goog *.googleadservices.com
`

export const DISPLAY_ADS = `
Criteo: *.criteo.com *.criteo.net
Google: *.doubleclick.net *.googlesyndication.com
Outbrain: *.outbrain.com
Taboola: *.taboola.com *.taboolanews.com
`
