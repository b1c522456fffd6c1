import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const Programme = lazyPart(async () => (await import('./public-programme-page.tsx')).PublicProgrammePage)
const Programmes = lazyPart(async () => (await import('./open-programmes-page.tsx')).OpenProgrammesPage)

const PLACE = /^\/programmes\/([^/]+)(?:\/(\d+))?\/?$/

/** Whether an address is one of a page of programmes that anybody can open. */
export const isPublicPage = (path: string): boolean => PLACE.test(path)

/** Pages of programmes for anybody, signed in or not; loaded when one is first opened. */
export function LazyPublicPage({ path }: { readonly path: string }) {
  const [, domain = '', id] = PLACE.exec(path) ?? []
  const site = decodeURIComponent(domain).toLowerCase()
  return (
    <Suspense fallback={<PageSkeleton />}>
      {id === undefined ? <Programmes domain={site} /> : <Programme domain={site} id={Number(id)} />}
    </Suspense>
  )
}
