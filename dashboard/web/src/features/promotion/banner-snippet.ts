interface SnippetParts {
  /** The link that credits the affiliate. */
  readonly link: string
  /** Address of the picture. */
  readonly picture: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)

/**
 * A banner as HTML to put into a page: a link and a picture, no script and nothing that counts who sees it. The server of the
 * picture is not told on which page it stands.
 */
export function bannerSnippet({ link, picture, alt, width, height }: SnippetParts): string {
  return `<a href="${escaped(link)}" rel="sponsored"><img src="${escaped(picture)}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer"></a>`
}
