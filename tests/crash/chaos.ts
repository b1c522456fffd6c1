import { parseArgs } from 'node:util'
import { untilStopped } from '@gatecount/shared/process/until-stopped'
import { DISASTERS, type Round, startChaos } from './chaos-rounds.ts'

// `npm run chaos`: disasters under load, and after each the counts beside what was acknowledged.
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)

const line = ({ wrong, ...round }: Round): string =>
  [
    String(round.round).padStart(5),
    round.disaster.padEnd(10),
    String(round.acknowledged).padStart(8),
    String(round.refused).padStart(7),
    String(round.unanswered).padStart(10),
    String(round.extraViews).padStart(11),
    `${round.extraVisitors} of ${round.mostExtraVisitors}`.padStart(15),
    wrong.length === 0 ? '  well' : '  WRONG',
  ].join(' ')

console.log(
  `Seed ${seed}. Each round: load from three sites, one disaster, then the counts beside the answers.\n`,
)
await using chaos = await startChaos(seed)
for (const disaster of DISASTERS)
  if (!chaos.disasters.includes(disaster))
    console.log(`Left out: ${disaster}. A disk to fill must be mounted, and that is not allowed here.\n`)
console.log('round disaster        2xx    503  no answer  views more  visitors more')
let well = 0
let done = 0
let below = 0
const began = performance.now()
async function goThrough(): Promise<void> {
  while (done < rounds) {
    const round = await chaos.run()
    done++
    console.log(line(round))
    for (const what of round.wrong) console.log(`      ${what}`)
    if (round.wrong.length === 0) well++
  }
  below = await chaos.belowGate()
}
const going = goThrough()
// Whatever the round in hand still says after a signal is of no interest.
going.catch(() => {})
await Promise.race([going, untilStopped()])
console.log(`
"views more": of the requests without an answer so many were counted; every 2xx was, once.
"visitors more": counted again after volatile memory was lost, of those the last snapshot did not know.

Cells stored without their crowd: ${below}.
${well} of ${rounds} rounds well, in ${Math.round((performance.now() - began) / 1000)} s.`)
if (well < rounds || below > 0) process.exitCode = 1
