import { Readable } from 'node:stream'
import { foldCode } from '@gatecount/shared/domain/affiliate/attribute-sale'
import { goLink } from '@gatecount/shared/domain/affiliate/go-link'
import { asCsv } from '@gatecount/shared/domain/report/csv'
import { z } from 'zod'
import { creativesAnswer, viewCreative } from '../creatives/creative-fields.ts'
import { notFound } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { ownProgramme, type PortalDeps } from './own-programme.ts'

const MAY = 'earnings:read-own'
const PATH = '/api/v1/affiliate/programmes/:programme'

/** What an affiliate promotes with. Links are made of the codes of who asks; another code is answered as one that is not there. */
export function ownCreativeRoutes(deps: PortalDeps): Route[] {
  const { portal, promotion } = deps.control
  return [
    defineRoute({
      method: 'get',
      path: `${PATH}/creatives`,
      summary: 'Banners and texts of a programme that you take part in, and what its product feed holds',
      may: MAY,
      answer: creativesAnswer,
      async handle({ params, call }) {
        const { programme } = await ownProgramme(deps, call, params['programme'])
        const [creatives, feed] = await Promise.all([
          promotion.creatives.list(programme.id),
          promotion.creatives.feed(programme.id),
        ])
        return {
          body: {
            creatives: creatives.map(viewCreative),
            feed: feed === undefined ? null : { products: feed.products.length, loadedOn: feed.loadedOn },
          },
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${PATH}/feed.csv`,
      summary: 'The products of the shop as a table (CSV), with links that credit you',
      may: MAY,
      query: z.object({ code: z.string().max(40).default(''), sub_code: z.string().max(40).default('') }),
      async handle({ query, params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const [codes, feed] = await Promise.all([
          portal.codesOf(programme.id, affiliate),
          promotion.creatives.feed(programme.id),
        ])
        const code = codes.find(one => one.kind === 'code' && one.code === foldCode(query.code))
        const sub = foldCode(query.sub_code)
        if (code === undefined || !(sub === '' || code.subCodes.includes(sub)))
          throw notFound('You have no such code in use')
        if (feed === undefined) throw notFound('The programme has no product feed')
        const lines = feed.products.map(({ title, page, price, image }) => [
          title,
          goLink({ site: programme.site, code: code.code, subCode: sub, path: page }),
          price,
          programme.currency,
          image,
        ])
        return {
          file: {
            type: 'text/csv; charset=utf-8',
            name: `${programme.site}-products.csv`,
            bytes: Readable.from([asCsv([['title', 'link', 'price', 'currency', 'image'], ...lines])]),
          },
        }
      },
    }),
  ]
}
