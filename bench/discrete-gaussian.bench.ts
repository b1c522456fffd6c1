import {
  sampleDiscreteGaussian,
  sampleDiscreteLaplace,
} from '@gatecount/shared/domain/privacy/discrete-gaussian'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import { rational, toNumber } from '@gatecount/shared/domain/privacy/rational'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { systemEntropy } from '@gatecount/shared/process/system-entropy'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { shown, spread } from './measure/spread.ts'

/** Exact noise with the system's entropy: samples a second, and a whole release with all named networks declared. */
const SAMPLES = sized(300_000, 20_000)
const ROUNDS = sized(7, 2)
const NETWORKS = sized(17_661, 1000)
const LEAST_A_SECOND = 200_000
const MOST_MS = 1000

const entropy = systemEntropy()

function milliseconds(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function perSecond(draw: () => bigint): readonly number[] {
  const round = (): number =>
    (1000 * SAMPLES) /
    milliseconds(() => {
      for (let n = 0; n < SAMPLES; n++) draw()
    })
  round()
  return Array.from({ length: ROUNDS }, round)
}

const rows: string[][] = []
const medians: number[] = []
for (const variance of [rational(25, 2), rational(40), rational(1600), rational(4_000_000)]) {
  const rates = spread(perSecond(() => sampleDiscreteGaussian(variance, entropy)))
  medians.push(rates.median)
  rows.push([`discrete Gaussian, σ² ${toNumber(variance)}`, shown(rates)])
}
for (const scale of [rational(1), rational(7, 3), rational(2000)]) {
  const rates = spread(perSecond(() => sampleDiscreteLaplace(scale, entropy)))
  rows.push([`discrete Laplace, scale ${toNumber(scale).toFixed(1)}`, shown(rates)])
}
printTable(`Samples a second, ${ROUNDS} rounds of ${SAMPLES}`, ['noise', 'a second'], rows)

const gateway = Array.from({ length: NETWORKS }, (_, at) => `network ${at}`)
const plan = planRelease('partner')
const times = Array.from({ length: ROUNDS }, () =>
  milliseconds(() => {
    drawRelease({ plan, counts: [], declared: { gateway }, entropy })
  }),
)
const release = spread(times)
printTable('A release', ['with', 'ms'], [[`${NETWORKS} declared networks`, shown(release)]])

judge('samples a second, slowest variance', Math.min(...medians), 'at least', LEAST_A_SECOND)
judge('ms, a release', release.median, 'at most', MOST_MS)
