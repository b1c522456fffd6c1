import type { Answer, Route } from '../http/route.ts'

/**
 * Holds answers to what the description of the API says of them: no body that is not described, and no field of it.
 * @throws Error
 */
export function holdToDescription({ method, path, schemas }: Route, { body, file }: Answer): void {
  if (body === undefined || file !== undefined || path.endsWith('/openapi.json')) return
  const named = `${method} ${path}`
  if (schemas.answer === undefined) throw new Error(`The answer of ${named} is not described`)
  const described = schemas.answer.safeParse(body)
  if (!described.success) throw new Error(`${named} is described otherwise: ${described.error.message}`)
  const unnamed = fieldsOf(body).filter(field => !fieldsOf(described.data).includes(field))
  if (unnamed.length > 0) throw new Error(`${named} has fields that are not described: ${unnamed.join(', ')}`)
}

/** The paths of all fields; those of the first entry stand for a list. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return fieldsOf(value[0], `${path}[]`)
  if (value === null || typeof value !== 'object' || value instanceof Date) return [path]
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .flatMap(([name, field]) => fieldsOf(field, `${path}.${name}`))
}
