/** What a column of a product feed is for. */
export type FeedColumn = 'title' | 'address' | 'price' | 'image'

/** How columns are headed in feeds of shop systems, in small letters and digits alone. */
const HEADINGS: Readonly<Record<FeedColumn, string>> = {
  title: 'title name product productname titel produkt produktname artikel bezeichnung',
  address: 'address link url page deeplink productlink producturl adresse seite produktlink',
  price: 'price amount preis betrag',
  image: 'image imagelink imageurl picture bild bildlink bildadresse',
}

const columns = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) =>
    names.split(' ').map(name => [name, column as FeedColumn] as const),
  ),
)

/** The columns without which there is no product. */
export const NEEDED_FEED_COLUMNS: readonly FeedColumn[] = ['title', 'address', 'price']

/** What a heading means; undefined for one that is left out. */
export const feedColumnOf = (heading: string): FeedColumn | undefined =>
  columns.get(heading.toLowerCase().replaceAll(/[^\p{L}\d]/gu, ''))
