import { type ComponentProps, lazy, Suspense } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import type { WorldMap as LoadedMap } from './world-map.tsx'
import './world-map.css'

const World = lazy(async () => ({ default: (await import('./world-map.tsx')).WorldMap }))

/** The outlines of the world come after the figures, in their own time. */
export function LazyWorldMap(props: ComponentProps<typeof LoadedMap>) {
  return (
    <div className="world-map">
      <Suspense fallback={<Skeleton className="world-map__waiting" />}>
        <World {...props} />
      </Suspense>
    </div>
  )
}
