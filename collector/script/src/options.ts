/**
 * What the owner writes on the script tag. Options without a value count as set by being there.
 *
 * - `data-domain`: the registered domain, or several with commas; the page's host unless set (the collector drops `www.`)
 * - `data-api`: where events go; `/api/event` on the origin of the script unless set
 * - `data-include`, `data-exclude`: paths with commas; `*` stands for anything within a segment, `**` for anything
 * - `data-hash`: the fragment names the page
 * - `data-manual`: no page views by itself; the page calls `gatecount('pageview')`
 * - `data-missing`: this page says that something was not found
 * - `data-no-links`: neither exit links nor downloads
 * - `data-file-types`: extensions that count as downloads, with commas, in place of the built-in ones
 */
interface Options {
  readonly domain?: string
  readonly api?: string
  readonly include?: string
  readonly exclude?: string
  readonly hash?: string
  readonly manual?: string
  readonly missing?: string
  readonly noLinks?: string
  readonly fileTypes?: string
}

// Read while the script runs for the first time: afterwards there is no current script.
const script = document.currentScript as HTMLScriptElement

export const options: Options = script.dataset
export const hashMode = 'hash' in options
export const endpoint = options.api || new URL('/api/event', script.src)
