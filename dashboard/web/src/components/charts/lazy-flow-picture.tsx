import { type ComponentProps, lazy, Suspense } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import type { FlowPicture as LoadedPicture } from './flow-picture.tsx'
import './flow-picture.css'

const Picture = lazy(async () => ({ default: (await import('./flow-picture.tsx')).FlowPicture }))

/** Readers of the list do not wait for the drawing. */
export function LazyFlowPicture(props: ComponentProps<typeof LoadedPicture>) {
  return (
    <div className="flow-picture">
      <Suspense fallback={<Skeleton className="flow-picture__waiting" />}>
        <Picture {...props} />
      </Suspense>
    </div>
  )
}
