import { smtp } from '@gatecount/dashboard-server/account/mail/smtp'
import { startMailRounds } from '@gatecount/dashboard-server/mail-reports/mail-rounds'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'

/** Sends mails that are due, as a dashboard does, until it is killed. */
const [postgres = '', clickhouse = '', mailServer = '', time = ''] = process.argv.slice(2)
const control = createPostgresStore({ url: postgres })
startMailRounds(
  {
    control,
    cells: connectServer({ url: clickhouse }).reader,
    now: () => Number(time),
    log: createLog('mails', 'error'),
    key: await control.signInKey(),
    waiting: async () => 0,
    send: smtp({ url: veil(mailServer), from: 'count@shop.example' }),
    origin: 'http://count.shop.example',
  },
  20,
)
