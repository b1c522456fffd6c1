/** Hands a file to the reader, as if it had been downloaded. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The name of a file, of parts that may hold what names of files cannot. */
export const fileName = (parts: readonly (string | null | undefined | false)[], ending: string): string =>
  `${parts
    .filter(Boolean)
    .join('-')
    .replaceAll(/[^\w.-]+/g, '-')}.${ending}`
