import { createHash } from 'node:crypto'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import {
  MOST_CREATIVES,
  MOST_PICTURE_BYTES,
  MOST_PICTURE_SIDE,
  PICTURE_TYPES,
} from '@gatecount/shared/domain/affiliate/creative'
import { shopPath } from '@gatecount/shared/domain/affiliate/go-link'
import { decodeText } from '../campaigns/decode-text.ts'
import { found } from '../http/found.ts'
import { numberOf } from '../http/number-of.ts'
import { badField, badRequest, notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { type PictureFault, readPicture } from '../picture/read-picture.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf } from '../programmes/programme-context.ts'
import { fault } from '../words/fault.ts'
import type { ServerMessage } from '../words/speak.ts'
import { creativeAnswer, creativesAnswer, newBanner, newText, viewCreative } from './creative-fields.ts'
import { readFeed } from './read-feed.ts'

type Deps = Pick<ProgrammeDeps, 'control'> & { readonly control: Pick<ControlStore, 'promotion'> }

const MOST_FEED_BYTES = 2 * 1024 * 1024
/** Of a feed, as many faults are said as somebody mends at once. */
const SAID = 100

const FAULTS: Readonly<Record<PictureFault, ServerMessage>> = {
  unknown: 'The file is no PNG, JPEG, GIF or WebP',
  broken: 'The picture is damaged, or has something in it that no browser draws',
  too_large: 'The picture is too large: {most} pixels a side at most, and fewer in an animation',
}

const tooMany = (): Problem =>
  new Problem(409, 'Not added', 'A programme has at most {most} banners and texts; remove some first', {
    values: { most: MOST_CREATIVES },
  })

/** @throws Problem 400 when it is no page of the shop */
function pageOf(page: string, site: string, part: 'body' | 'query'): string {
  const path = shopPath(page, site)
  if (path === null)
    throw badField([{ field: 'page', detail: fault('is no page of {site}'), values: { site } }], part)
  return path === '/' ? '' : path
}

const noted = ({ name }: { readonly name: string }) => ({ detail: { label: name } })

/** What a merchant gives affiliates to promote with: banners, texts, and a feed of products. */
export function creativeRoutes(deps: Deps): Route[] {
  const { creatives } = deps.control.promotion
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/creatives`,
      summary: 'Banners and texts of a programme, the latest first, and what its product feed holds',
      may: 'programmes:read',
      answer: creativesAnswer,
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        const [listed, feed] = await Promise.all([creatives.list(id), creatives.feed(id)])
        return {
          body: {
            creatives: listed.map(viewCreative),
            feed: feed === undefined ? null : { products: feed.products.length, loadedOn: feed.loadedOn },
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/creatives/banners`,
      summary: 'Add a banner: PNG, JPEG, GIF or WebP, of which everything is removed that does not draw',
      may: 'programmes:manage',
      records: 'creative.added',
      bytes: MOST_PICTURE_BYTES,
      query: newBanner,
      answer: creativeAnswer,
      async handle(site, { params, query, call }) {
        const { id } = await programmeOf(deps, site, params)
        const { body } = call.request
        if (!Buffer.isBuffer(body) || body.length === 0)
          throw badRequest('The body must be a picture, sent as application/octet-stream')
        const page = pageOf(query.page, site.domain, 'query')
        const picture = await readPicture(body)
        if (typeof picture === 'string')
          throw badRequest(FAULTS[picture], { values: { most: MOST_PICTURE_SIDE } })
        const { kind, width, height, bytes } = picture
        const digest = createHash('sha256').update(bytes).digest('hex')
        const banner = {
          name: query.name,
          page,
          mediaType: PICTURE_TYPES[kind],
          width,
          height,
          digest,
          bytes,
        }
        const added = await creatives.addBanner(id, banner)
        if (added === 'too_many') throw tooMany()
        if (added === 'known') throw new Problem(409, 'Not added', 'The programme has this picture already')
        return { status: 201, body: viewCreative(added), noted: noted(added) }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/creatives/texts`,
      summary: 'Add a text that affiliates may use',
      may: 'programmes:manage',
      records: 'creative.added',
      body: newText,
      answer: creativeAnswer,
      async handle(site, { params, body }) {
        const { id } = await programmeOf(deps, site, params)
        const page = pageOf(body.page, site.domain, 'body')
        const added = await creatives.addText(id, { ...body, page })
        if (added === 'too_many') throw tooMany()
        return { status: 201, body: viewCreative(added), noted: noted(added) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${PROGRAMMES}/:id/creatives/:creative`,
      summary: 'Remove a banner or a text; pages that show the banner show it no longer',
      may: 'programmes:manage',
      records: 'creative.removed',
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        const none = () => notFound('The programme has no such banner or text')
        const creative = found(numberOf(params['creative']), none)
        return { status: 204, noted: noted(found(await creatives.remove(id, creative), none)) }
      },
    }),
    defineSiteRoute({
      method: 'put',
      path: `${PROGRAMMES}/:id/feed`,
      summary: 'Take a product feed from a table (title, address, price, image), all of its lines or none',
      may: 'programmes:manage',
      records: 'feed.changed',
      bytes: MOST_FEED_BYTES,
      bodyType: 'text/csv',
      async handle(site, { params, call }) {
        const { id, currency } = await programmeOf(deps, site, params)
        const { body } = call.request
        if (!Buffer.isBuffer(body)) throw badRequest('The body must be a table, sent as text/csv')
        const read = readFeed(decodeText(body), { site: site.domain, currency })
        if ('faults' in read) {
          const lines = new Set(read.faults.map(({ field }) => field.split('.')[1])).size
          throw badRequest('{n, plural, one {# line is} other {# lines are}} not right; nothing was taken', {
            values: { n: lines },
            errors: read.faults.slice(0, SAID),
          })
        }
        await creatives.setFeed(id, read)
        return { status: 204, noted: { detail: { lines: read.length } } }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${PROGRAMMES}/:id/feed`,
      summary: 'Remove the product feed of a programme',
      may: 'programmes:manage',
      records: 'feed.changed',
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        if (!(await creatives.removeFeed(id))) throw notFound('The programme has no product feed')
        return { status: 204, noted: { detail: { lines: 0 } } }
      },
    }),
  ]
}
