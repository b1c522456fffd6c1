import { readEnvironment } from '@gatecount/shared/process/environment'
import { guardMemory } from '@gatecount/shared/process/guard-memory'
import { createLog } from '@gatecount/shared/process/log'
import { untilStopped } from '@gatecount/shared/process/until-stopped'
import { createCollector } from './collector.ts'
import { collectorConfig } from './config.ts'

// biome-ignore lint/style/noProcessEnv: the entry point hands the environment to the one file that reads it
const environment = readEnvironment(process.env)
const log = createLog('collector', environment.LOG_LEVEL)
for (const { code, line } of await guardMemory(environment)) log.warn(line, { reason: code })
await using _collector = await createCollector({ config: collectorConfig(environment), log })
await untilStopped()
