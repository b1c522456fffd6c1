import { localOutgoing } from '@gatecount/dashboard-server/testing/webhook-receiver'
import { sendWebhooks } from '@gatecount/dashboard-server/webhooks/send-webhooks'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { createLog } from '@gatecount/shared/process/log'

/** Sends webhooks that are due, as a dashboard does, and is killed when the first has been answered, before that is written down. */
const [database = '', port = '', time = ''] = process.argv.slice(2)
const outgoing = localOutgoing(Number(port))
await sendWebhooks({
  control: createPostgresStore({ url: database }),
  outgoing: {
    async post(url, posted) {
      const answer = await outgoing.post(url, posted)
      process.kill(process.pid, 'SIGKILL')
      return answer
    },
  },
  log: createLog('webhooks', 'error'),
  now: () => Number(time),
  chance: () => 0.5,
})
