/** Section of a page: the first folder of its path, `/` for pages at the top. */
export function sectionOf(path: string): string {
  const second = path.indexOf('/', 1)
  return second > 0 ? path.slice(0, second + 1) : '/'
}
