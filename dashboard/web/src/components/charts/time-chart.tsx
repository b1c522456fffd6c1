import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'
import { t, withinSentence } from '../../lib/language.ts'

export interface ChartPoint {
  readonly axis: string
  readonly title: string
  readonly beforeTitle: string | null
  readonly value: number | null
  readonly before: number | null
  /** The interval is not over: drawn dashed. */
  readonly open: boolean
}

/** Two values that are drawn beside each other. */
export interface ComparedValues {
  readonly value: string
  readonly other: string
}

interface Props {
  readonly points: readonly ChartPoint[]
  readonly label: string
  /** What `value` and `before` are of, where two values are drawn and not two periods. */
  readonly values: ComparedValues | null
  readonly short: (value: number) => string
  readonly full: (value: number) => string
}

type Drawn = ChartPoint & { readonly closed: number | null; readonly running: number | null }

/** The running interval is a line of its own that begins at the last one that is over. */
function drawn(points: readonly ChartPoint[]): Drawn[] {
  return points.map((point, i) => ({
    ...point,
    closed: point.open ? null : point.value,
    running: point.open || points[i + 1]?.open ? point.value : null,
  }))
}

function Note({ active, payload, props }: TooltipContentProps & { props: Props }) {
  const point = payload[0]?.payload as Drawn | undefined
  if (!active || point === undefined) return null
  return (
    <div className="time-chart__note">
      <p className="time-chart__when">
        {point.open ? t('{when} (not over)', { when: point.title }) : point.title}
      </p>
      <p>
        <b>{point.value === null ? '–' : props.full(point.value)}</b> {withinSentence(props.label)}
        {props.values && ` · ${props.values.value}`}
      </p>
      {props.values && (
        <p>
          <b>{point.before === null ? '–' : props.full(point.before)}</b> {withinSentence(props.label)} ·{' '}
          {props.values.other}
        </p>
      )}
      {!props.values && point.before !== null && point.beforeTitle !== null && (
        <p className="time-chart__before">
          {t('{value} on {when}', { value: props.full(point.before), when: point.beforeTitle })}
        </p>
      )}
    </div>
  )
}

/** One figure over time, with the period before as a thin line or another value as a dashed one. Colours come from the style sheet. */
export function TimeChart(props: Props) {
  // Figures come anew every few seconds while a day is open; lines that drew themselves each time would never rest.
  const motion = { isAnimationActive: false }
  const single = props.points.length === 1
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={drawn(props.points)} margin={{ top: 12, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="axis" tickLine={false} axisLine={false} minTickGap={28} height={28} tickMargin={8} />
        <YAxis
          width={52}
          tickLine={false}
          axisLine={false}
          tickCount={4}
          tickFormatter={(value: number) => props.short(value)}
          domain={[0, 'auto']}
        />
        <Tooltip
          cursor={{ className: 'time-chart__cursor' }}
          content={note => <Note {...note} props={props} />}
          isAnimationActive={false}
        />
        <Line
          className={props.values ? 'time-chart__line-other' : 'time-chart__line-before'}
          dataKey="before"
          type="monotone"
          dot={false}
          activeDot={false}
          {...motion}
        />
        <Area
          className="time-chart__area"
          dataKey="closed"
          type="monotone"
          dot={single}
          activeDot={{ r: 4, className: 'time-chart__dot' }}
          {...motion}
        />
        <Line
          className="time-chart__line-open"
          dataKey="running"
          type="monotone"
          dot={single}
          activeDot={{ r: 4, className: 'time-chart__dot' }}
          {...motion}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
