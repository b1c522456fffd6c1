import { readEnvironment } from '@gatecount/shared/process/environment'
import { createLog } from '@gatecount/shared/process/log'
import { openDataDirectory } from './launch/data-directory.ts'
import { startHouse } from './launch/house.ts'
import { exitCodeOf } from './process/exit-code.ts'
import { stopSignal } from './process/stop-signal.ts'

process.exitCode = await exitCodeOf(async () => {
  const environment = readEnvironment(process.env)
  const signal = stopSignal()
  const log = createLog('house', environment.LOG_LEVEL)
  await using _house = await startHouse(environment, openDataDirectory(environment.DATA_DIR), log)
  log.info('started')
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  log.info('stopping')
})
