import './sparkline.css'

const [WIDTH, HEIGHT] = [120, 28]

/** A small picture of how something went; its figures stand beside it. */
export function Sparkline({ points }: { readonly points: readonly number[] }) {
  const most = Math.max(...points, 1)
  const last = Math.max(points.length - 1, 1)
  const drawn = points.map(
    (value, at) =>
      `${((at / last) * WIDTH).toFixed(1)},${(HEIGHT - 2 - (value / most) * (HEIGHT - 4)).toFixed(1)}`,
  )
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polygon className="sparkline__area" points={`0,${HEIGHT} ${drawn.join(' ')} ${WIDTH},${HEIGHT}`} />
      <polyline className="sparkline__line" points={drawn.join(' ')} />
    </svg>
  )
}
