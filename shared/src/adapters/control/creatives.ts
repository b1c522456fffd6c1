import type { Pool } from 'pg'
import {
  type Banner,
  type Creative,
  MOST_CREATIVES,
  type PictureType,
  type Product,
  type TextCreative,
} from '../../domain/affiliate/creative.ts'

export interface StoredPicture {
  readonly mediaType: PictureType
  readonly bytes: Buffer
}

export interface NewBanner extends Omit<Banner, 'id' | 'kind' | 'bytes'>, StoredPicture {}

export interface ProductFeed {
  readonly products: readonly Product[]
  readonly loadedOn: string
}

/** What affiliates promote with. */
export interface CreativeStore {
  /** The latest first. */
  list(programmeId: number): Promise<Creative[]>
  /** `known`: the programme has this picture already. */
  addBanner(programmeId: number, banner: NewBanner): Promise<Creative | 'known' | 'too_many'>
  addText(programmeId: number, text: Omit<TextCreative, 'id' | 'kind'>): Promise<Creative | 'too_many'>
  /** What was removed; undefined when the programme had no such one. */
  remove(programmeId: number, id: number): Promise<Creative | undefined>
  /** By the digest of its bytes, whoever has it. */
  picture(digest: string): Promise<StoredPicture | undefined>
  feed(programmeId: number): Promise<ProductFeed | undefined>
  /** In place of the one before. */
  setFeed(programmeId: number, products: readonly Product[]): Promise<void>
  /** True when there was one. */
  removeFeed(programmeId: number): Promise<boolean>
}

type Row = Omit<Banner, 'kind'> & Omit<TextCreative, 'kind'> & { readonly kind: Creative['kind'] }

const COLUMNS = `id, kind, name, words, page, media_type AS "mediaType", width, height, digest,
  octet_length(bytes) AS bytes`
// Two that come at once can be one too many, which does no harm.
const ROOM = `(SELECT count(*) FROM creatives WHERE programme_id = $1) < ${MOST_CREATIVES}`
const ADD_BANNER = `INSERT INTO creatives (programme_id, kind, name, page, media_type, width, height, digest, bytes)
  SELECT $1, 'banner', $2, $3, $4, $5, $6, $7, $8 WHERE ${ROOM}
  ON CONFLICT (programme_id, digest) DO NOTHING RETURNING ${COLUMNS}`
const HAS = 'SELECT 1 FROM creatives WHERE programme_id = $1 AND digest = $2'
const ADD_TEXT = `INSERT INTO creatives (programme_id, kind, name, page, words) SELECT $1, 'text', $2, $3, $4 WHERE ${ROOM}
  RETURNING ${COLUMNS}`
const SET_FEED = `INSERT INTO product_feeds (programme_id, products) VALUES ($1, $2)
  ON CONFLICT (programme_id) DO UPDATE SET products = excluded.products, loaded_on = current_date`

function creativeOf({ id, kind, name, page, words, mediaType, width, height, digest, bytes }: Row): Creative {
  return kind === 'text'
    ? { id, kind, name, page, words }
    : { id, kind, name, page, mediaType, width, height, digest, bytes }
}

export function createCreatives(pool: Pool): CreativeStore {
  const one = async (text: string, values: readonly unknown[]): Promise<Creative | undefined> => {
    const [row] = (await pool.query<Row>(text, [...values])).rows
    return row && creativeOf(row)
  }
  return {
    async list(programmeId) {
      const text = `SELECT ${COLUMNS} FROM creatives WHERE programme_id = $1 ORDER BY id DESC`
      return (await pool.query<Row>(text, [programmeId])).rows.map(creativeOf)
    },

    async addBanner(programmeId, { name, page, mediaType, width, height, digest, bytes }) {
      const values = [programmeId, name, page, mediaType, width, height, digest, bytes]
      const added = await one(ADD_BANNER, values)
      if (added !== undefined) return added
      const { rowCount } = await pool.query(HAS, [programmeId, digest])
      return rowCount === 0 ? 'too_many' : 'known'
    },

    addText: async (programmeId, { name, page, words }) =>
      (await one(ADD_TEXT, [programmeId, name, page, words])) ?? 'too_many',

    remove: (programmeId, id) =>
      one(`DELETE FROM creatives WHERE programme_id = $1 AND id = $2 RETURNING ${COLUMNS}`, [
        programmeId,
        id,
      ]),

    async picture(digest) {
      const text = 'SELECT media_type AS "mediaType", bytes FROM creatives WHERE digest = $1 LIMIT 1'
      return (await pool.query<StoredPicture>(text, [digest])).rows[0]
    },

    async feed(programmeId) {
      const text = 'SELECT products, loaded_on::text AS "loadedOn" FROM product_feeds WHERE programme_id = $1'
      return (await pool.query<ProductFeed>(text, [programmeId])).rows[0]
    },

    setFeed: async (programmeId, products) =>
      void (await pool.query(SET_FEED, [programmeId, JSON.stringify(products)])),

    removeFeed: async programmeId =>
      (await pool.query('DELETE FROM product_feeds WHERE programme_id = $1', [programmeId])).rowCount === 1,
  }
}
