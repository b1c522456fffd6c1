import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { BatchTries } from '@gatecount/worker/partition/batch-tries'

// A worker that ends in the middle of a batch, without a word.
const [url = '', number = ''] = process.argv.slice(2)
const tries = new BatchTries(connectRedis(url, CONSUMER_OPTIONS), 'tries', 'epoch')
tries.suspect([Number(number)])
await tries.run(Number(number), () => process.kill(process.pid, 'SIGKILL'))
