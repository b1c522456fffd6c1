import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ExtendedFeature, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'

const NAME = 'virtual:world-shapes'
const WIDTH = 640
const HEIGHT = 320
/** ISO 3166-1: it has no visitors, and takes a quarter of the picture. */
const ANTARCTICA = '010'

const { resolve } = createRequire(import.meta.url)

type Topology = Parameters<typeof feature>[0]
type Country = ExtendedFeature & { readonly properties: { readonly name: string } }

/** The countries of the packaged atlas (Natural Earth), at a scale. */
function countries(scale: '110m' | '50m'): Country[] {
  const topology = JSON.parse(
    readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8'),
  ) as Topology
  const object = topology.objects['countries']
  if (object === undefined) throw new Error('The packaged atlas has no countries')
  const { features } = feature(topology, object) as unknown as { readonly features: readonly Country[] }
  return features.filter(({ id }) => id !== ANTARCTICA)
}

/** The two letters of a country whose number the atlas has; CLDR knows the number as another name of the same region. */
function codeOf(id: string | number | undefined, name: string): string {
  if (name === 'Kosovo') return 'XK'
  return id === undefined ? '' : (new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region ?? '')
}

/** Outlines of countries as paths, and the places of those that are too small for an outline at this scale. */
function drawWorld() {
  const outlined = countries('110m')
  const land = { type: 'FeatureCollection' as const, features: outlined }
  const path = geoPath(geoNaturalEarth1().fitSize([WIDTH, HEIGHT], land)).digits(1)
  const shapes = outlined.map(f => ({ code: codeOf(f.id, f.properties.name), path: path(f) ?? '' }))
  const known = new Set(outlined.map(({ id }) => id))
  const dots = countries('50m')
    .filter(({ id }) => id !== undefined && !known.has(id))
    .map(f => {
      const [x = 0, y = 0] = path.centroid(f)
      return { code: codeOf(f.id, f.properties.name), x: Math.round(x), y: Math.round(y) }
    })
    .filter(({ code }) => /^[A-Z]{2}$/.test(code))
  return { width: WIDTH, height: HEIGHT, shapes, dots }
}

/** Compiles the map when the app is built: the browser gets paths, and neither an atlas nor a projection. */
export const worldShapes = () => ({
  name: 'world-shapes',
  resolveId: (id: string) => (id === NAME ? `\0${NAME}` : null),
  load: (id: string) =>
    id === `\0${NAME}`
      ? `export const WORLD = JSON.parse(${JSON.stringify(JSON.stringify(drawWorld()))})`
      : null,
})
