import { Skeleton } from '../ui/skeleton.tsx'
import './page-skeleton.css'

/** Stands for a whole page until it is known which; taller than the window, so that the footer does not jump. */
export function PageSkeleton() {
  return (
    <div className="page-skeleton">
      <Skeleton className="page-skeleton__head" />
      <Skeleton className="page-skeleton__body" />
    </div>
  )
}
