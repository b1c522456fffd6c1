import { chooseLanguage, type Language } from '@gatecount/shared/language/languages'
import type { Request } from 'express'

interface Wanted {
  readonly tag: string
  readonly quality: number
}

function readWanted(range: string): Wanted {
  const [tag = '', ...parameters] = range.split(';').map(part => part.trim())
  const quality = parameters.find(part => part.startsWith('q='))?.slice(2) ?? '1'
  return { tag, quality: Number(quality) }
}

/** The language that a request asks for (RFC 9110, 12.5.4); English where it names none that there is. */
export function languageOf({ headers }: Pick<Request, 'headers'>): Language {
  const wanted = (headers['accept-language'] ?? '').split(',').map(readWanted)
  return chooseLanguage(
    wanted
      .filter(({ quality }) => quality > 0)
      .sort((a, b) => b.quality - a.quality)
      .map(({ tag }) => tag),
  )
}
