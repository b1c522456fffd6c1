import { EVENT_KINDS } from '@gatecount/shared/domain/events/event-kinds'
import { PERMISSIONS } from '@gatecount/shared/domain/identity/permissions'
import { z } from 'zod'
import { problemSchema } from '../http/problem-schema.ts'
import type { May, Route } from '../http/route.ts'

type Json = Readonly<Record<string, unknown>>

/** JSON Schema (2020-12, which OpenAPI 3.1 takes as it is) of what goes in, or of what comes out. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: made }) {
      if (zodSchema._zod.def.type !== 'date') return
      made.type = 'string'
      made.format = 'date-time'
    },
  })
  return described
}

const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

/** `get /api/v1/sites/{domain}/tokens` is `getSitesByDomainTokens`. */
function operationId({ method, path }: Route): string {
  const words = path
    .replace(/^\/api\/v1/, '')
    .split(/[/.-]/)
    .filter(word => word !== '')
    .map(word => (word.startsWith(':') ? `by-${word.slice(1)}` : word))
  return [method, ...words].join('-').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The first word after the version, or after the site: what people look for in a list. */
const tagOf = ({ path }: Route): string =>
  /^\/api\/v\d+(?:\/sites\/:domain)?\/([\w-]+)/.exec(path)?.[1] ?? 'sites'

function parametersOf({ path, schemas }: Route): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  if (schemas.query === undefined) return inPath
  const { properties = {}, required = [] } = jsonSchema(schemas.query, 'input') as {
    properties?: Record<string, Json>
    required?: readonly string[]
  }
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  return [...inPath, ...inQuery]
}

function requestBodyOf({
  schemas,
  bytes,
  bodyType = 'application/octet-stream',
  upload,
}: Route): Json | undefined {
  if (upload !== undefined) {
    const schema = { type: 'string', contentMediaType: upload.type, maxLength: upload.bytes }
    return { required: true, content: { [upload.type]: { schema } } }
  }
  if (bytes !== undefined) {
    const schema = { type: 'string', contentMediaType: bodyType, maxLength: bytes }
    return { required: true, content: { [bodyType]: { schema } } }
  }
  if (schemas.body === undefined) return undefined
  return { required: true, content: { 'application/json': { schema: jsonSchema(schemas.body, 'input') } } }
}

function whoMay(may: May): string {
  if (may === 'anyone') return 'Anyone may call this.'
  if (may === 'known') return 'Everybody who signed in, and every token, may call this.'
  if (may === 'person') return 'Everybody who signed in may call this; tokens may not.'
  return `Needs the permission \`${may}\`: to ${PERMISSIONS[may].words}.`
}

function operationOf(route: Route): Json {
  const { may, summary, schemas } = route
  const requestBody = requestBodyOf(route)
  const problem = { $ref: '#/components/responses/Problem' }
  const answer = schemas.answer && {
    content: { 'application/json': { schema: jsonSchema(schemas.answer, 'output') } },
  }
  return {
    operationId: operationId(route),
    summary,
    description: whoMay(may) + (route.openTo ? ' On a public site anyone may.' : ''),
    tags: [tagOf(route)],
    'x-may': may,
    security: may === 'anyone' ? [] : may === 'person' ? [{ session: [] }] : [{ session: [] }, { token: [] }],
    parameters: parametersOf(route),
    ...(requestBody && { requestBody }),
    responses: { '2XX': { description: summary, ...answer }, '4XX': problem, '5XX': problem },
  }
}

/** What is sent to webhooks, by its type. */
function describeWebhooks(): Json {
  const described = (type: string, summary: string): Json => ({
    post: {
      summary,
      description:
        'Signed as Standard Webhooks; sent again under the same `webhook-id` until the answer is 2xx.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['type', 'timestamp', 'data'],
              properties: {
                type: { const: type },
                timestamp: { type: 'string', format: 'date-time', description: 'midnight of its day' },
                data: { type: 'object' },
              },
            },
          },
        },
      },
      responses: { '2XX': { description: 'It arrived' }, '410': { description: 'No more, please' } },
    },
  })
  return Object.fromEntries(
    Object.entries(EVENT_KINDS).map(([type, { words }]) => [type, described(type, words)]),
  )
}

/** The whole API as an OpenAPI 3.1 document, made of the routes themselves. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = pathOf(route.path)
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gatecount',
      version,
      description: 'Web analytics and affiliate tracking that counts crowds and follows nobody.',
    },
    servers: [{ url: '/' }],
    paths,
    webhooks: describeWebhooks(),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-gatecount' },
        token: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Problem: {
          description: 'What went wrong (RFC 9457). It never repeats what was sent.',
          content: { 'application/problem+json': { schema: jsonSchema(problemSchema, 'output') } },
        },
      },
    },
  }
}
