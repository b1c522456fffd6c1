import { type ComponentProps, lazy, Suspense } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import type { TimeChart as LoadedChart } from './time-chart.tsx'
import './time-chart.css'

const Chart = lazy(async () => ({ default: (await import('./time-chart.tsx')).TimeChart }))

/** The drawing library is larger than everything else together; the figures do not wait for it. */
export function LazyTimeChart(props: ComponentProps<typeof LoadedChart>) {
  return (
    <div className="time-chart">
      <Suspense fallback={<Skeleton className="time-chart__waiting" />}>
        <Chart {...props} />
      </Suspense>
    </div>
  )
}
