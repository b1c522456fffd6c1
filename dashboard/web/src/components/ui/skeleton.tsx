import './skeleton.css'

const WIDTHS = ['88%', '64%', '52%', '43%', '36%', '30%', '26%', '22%', '18%']

/** Stands where rows will be, at their size, while they load. */
export function SkeletonRows({ rows }: { readonly rows: number }) {
  return (
    <div className="skeleton-rows" aria-hidden="true">
      {WIDTHS.slice(0, rows).map(width => (
        <span key={width} className="skeleton skeleton-rows__row" style={{ width }} />
      ))}
    </div>
  )
}

/** Stands where a figure or a chart will be. */
export function Skeleton({ className = '' }: { readonly className?: string }) {
  return <span className={`skeleton ${className}`} aria-hidden="true" />
}
