import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { openReleased } from '@gatecount/shared/adapters/clickhouse/released'
import { NO_LEDGER } from '@gatecount/shared/adapters/control/ledger-source'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { partitionOf } from '@gatecount/shared/domain/identity/site'
import { createOutgoing, type Outgoing } from '@gatecount/shared/outgoing/outgoing'
import type { Log } from '@gatecount/shared/process/log'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import express from 'express'
import { aboutRoutes } from './about/about-routes.ts'
import { createAccounts } from './account/accounts.ts'
import { smtp } from './account/mail/smtp.ts'
import { annotationRoutes } from './annotations/annotation-routes.ts'
import { auditRoutes } from './audit/audit-routes.ts'
import { tokenRoutes } from './auth/token-routes.ts'
import { whoAsks } from './auth/who-asks.ts'
import { backupRoutes } from './backup/backup-routes.ts'
import { costRoutes } from './campaigns/cost-routes.ts'
import type { DashboardConfig } from './config.ts'
import { type MetricsSource, type Pings, serveHealth } from './health/health-routes.ts'
import { requestMetrics } from './health/request-metrics.ts'
import { type Listening, listen } from './http/listen.ts'
import { mountRoutes } from './http/mount-routes.ts'
import { problemHandler } from './http/problem-handler.ts'
import type { Answer, Route } from './http/route.ts'
import { sameOriginOnly } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveWeb } from './http/static-web.ts'
import { trustProxy } from './http/trust-proxy.ts'
import { importRoutes } from './import/import-routes.ts'
import { openLiveFeed } from './live/live-feed.ts'
import { liveRoutes } from './live/live-routes.ts'
import type { MailContext } from './mail-reports/mail-context.ts'
import { MAIL_ROUND_MS, startMailRounds } from './mail-reports/mail-rounds.ts'
import { mailRoutes } from './mail-reports/mail-routes.ts'
import { unsubscribeRoutes } from './mail-reports/unsubscribe-routes.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { openapiRoutes } from './openapi/openapi-routes.ts'
import { ownPayoutRoutes } from './payouts/own-payout-routes.ts'
import { paymentRoutes } from './payouts/payment-routes.ts'
import { payoutRoutes } from './payouts/payout-routes.ts'
import { activityRoutes } from './people/activity-routes.ts'
import { invitationRoutes } from './people/invitation-routes.ts'
import { memberRoutes } from './people/member-routes.ts'
import { policyRoutes } from './policy/policy-routes.ts'
import { clickRoutes } from './portal/click-routes.ts'
import { ownCodeRoutes } from './portal/own-code-routes.ts'
import { ownCreativeRoutes } from './portal/own-creative-routes.ts'
import { ownTokenRoutes } from './portal/own-token-routes.ts'
import { portalRoutes } from './portal/portal-routes.ts'
import { affiliateProgrammes } from './programmes/affiliate-programmes.ts'
import { releaseRoutes } from './releases/release-routes.ts'
import { reportZipRoutes } from './report-export/report-zip-routes.ts'
import { AnswerCache } from './reports/answer-cache.ts'
import { overviewRoutes } from './reports/overview-routes.ts'
import { queryRoutes } from './reports/query-routes.ts'
import { screenRoutes } from './reports/screen-routes.ts'
import { saleKeyRoutes } from './sales/sale-key-routes.ts'
import { saleMessageRoutes } from './sales/sale-message-routes.ts'
import { shopRoutes } from './sales/shop-routes.ts'
import { viewRoutes } from './saved-views/view-routes.ts'
import { sendShared } from './shared-reports/mailed/send-shared.ts'
import { sharedReportRoutes } from './shared-reports/shared-report-routes.ts'
import type { SharingDeps } from './shared-reports/sharing-deps.ts'
import { archiveRoutes } from './site-life/archive-routes.ts'
import { siteTaskRoutes } from './site-life/site-task-routes.ts'
import { dropRoutes } from './sites/drop-routes.ts'
import { excludedNetworkRoutes } from './sites/excluded-network-routes.ts'
import { funnelRoutes } from './sites/funnel-routes.ts'
import { openSiteAnnouncer } from './sites/site-announcer.ts'
import { siteRoutes } from './sites/site-routes.ts'
import { transparencyRoutes } from './transparency/transparency-routes.ts'
import { disputeRoutes } from './trust/dispute-routes.ts'
import { flagRoutes } from './trust/flag-routes.ts'
import { ownTrustRoutes } from './trust/own-trust-routes.ts'
import { SIGN_ROUND_MS, startSignRounds } from './trust/sign-rounds.ts'
import { verifyRoutes } from './verify/verify-routes.ts'
import { startWebhookRounds } from './webhooks/webhook-rounds.ts'
import { webhookRoutes } from './webhooks/webhook-routes.ts'

interface DashboardDeps {
  readonly config: DashboardConfig
  readonly cells: CellReader
  readonly control: ControlStore
  readonly queueRedis: { readonly url: string }
  readonly log: Log
  /** Told of every answer before it is sent; what it throws is sent instead. */
  readonly onAnswer?: (route: Route, answer: Answer) => void
  /** Of services in the same process that have no port of their own: shown in `/metrics` and asked by `/readyz` too. */
  readonly housemates?: { readonly metrics: readonly MetricsSource[]; readonly pings: Pings }
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** Requests to hosts that a user names; the system's resolver and the configured caution unless given. */
  readonly outgoing?: Outgoing
  /** How often it looks for reports and alerts that are due; a minute unless given. */
  readonly mailEveryMs?: number
  /** How often it looks for webhooks that are due; three seconds unless given. */
  readonly webhooksEveryMs?: number
}

export type Dashboard = Listening

/** The dashboard's server: API, sign-in and the built web app. It opens ClickHouse for reading only. */
export async function createDashboard(deps: DashboardDeps): Promise<Dashboard> {
  const { config, cells, control, queueRedis, log, housemates, now = Date.now } = deps
  const { mailEveryMs = MAIL_ROUND_MS } = deps
  const { outgoing = createOutgoing({ allowPrivate: () => config.allowPrivateHosts }) } = deps
  const { publicUrl, mail, oidc } = config
  const { onAnswer, webhooksEveryMs } = deps
  const key = await control.signInKey()
  const accounts = await createAccounts({ control, publicUrl, mail, oidc, log, now })
  const announcer = openSiteAnnouncer(queueRedis.url, log)
  const queue = openIngestQueue({ url: queueRedis.url, partitions: config.partitions })
  const waiting = (site: number) => queue.backlog(partitionOf(site, config.partitions))
  const reporting: MailContext | undefined =
    mail && publicUrl !== undefined
      ? { control, cells, now, log, key, waiting, send: smtp(mail), origin: new URL(publicUrl).origin }
      : undefined
  const { limits, passwords } = accounts
  const posting = reporting && { send: reporting.send, origin: reporting.origin, waiting }
  const sharing = {
    released: openReleased(cells),
    control,
    limits,
    passwords,
    key,
    now,
    log,
    mail: posting,
  } satisfies SharingDeps
  const live = openLiveFeed(queueRedis.url, config.partitions, now)
  const cache = new AnswerCache(now)
  live.onMoved(moved => cache.forget(moved))
  const https = config.publicUrl?.startsWith('https:') ?? false
  const metrics = requestMetrics()

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', trustProxy(config.trustedProxies))
  app.use(metrics.observe, securityHeaders(https))
  serveHealth(
    app,
    {
      clickhouse: () => cells.ping(),
      postgres: () => control.ping(),
      queue: () => announcer.ping(),
      ...housemates?.pings,
    },
    [metrics.registry, ...(housemates?.metrics ?? [])],
  )
  app.use('/api', sameOriginOnly(config.publicUrl), (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  const routes = [
    ...accounts.routes,
    ...tokenRoutes(control, now),
    ...memberRoutes(control),
    ...invitationRoutes({ control, letters: accounts.letters, log }),
    ...activityRoutes(control),
    ...aboutRoutes(config),
    ...siteRoutes({ config, cells, control, announcer, now }),
    ...funnelRoutes({ control, announcer, now }),
    ...excludedNetworkRoutes({ control, announcer, trustedProxies: config.trustedProxies, now }),
    ...verifyRoutes({ config, cells, control, outgoing }),
    ...policyRoutes({ control, announcer, now }),
    ...transparencyRoutes({ config, cells, control, now, key, send: mail && smtp(mail), log }),
    ...annotationRoutes(control),
    ...costRoutes(control),
    ...viewRoutes(control),
    ...saleKeyRoutes({ control, announcer, now }),
    ...saleMessageRoutes(control),
    ...webhookRoutes({ control, now }),
    ...ownTokenRoutes(control, now),
    ...shopRoutes({ config, control, announcer, now }),
    ...affiliateProgrammes({ ...accounts, control, cells, announcer, log, now }),
    ...dropRoutes({ cells, now }),
    ...queryRoutes({ cells, now }),
    ...reportZipRoutes({ cells, now }),
    ...screenRoutes({ cells, now, cache }),
    ...overviewRoutes({ cells, control, cache, live, now }),
    ...liveRoutes(live),
    ...releaseRoutes({ cells, control, announcer, now }),
    ...sharedReportRoutes(sharing),
    ...importRoutes({ cells, queue, announcer }),
    ...portalRoutes({ control, now }),
    ...clickRoutes({ control, cells, now }),
    ...ownCreativeRoutes({ control, now }),
    ...ownCodeRoutes({ control, announcer, now }),
    ...payoutRoutes({ control, now }),
    ...paymentRoutes({ control, log, now, ...accounts }),
    ...ownPayoutRoutes({ control, now }),
    ...flagRoutes({ control, cells, announcer, now }),
    ...disputeRoutes({ control, announcer, now }),
    ...ownTrustRoutes({ control, announcer, now }),
    ...auditRoutes(control),
    ...siteTaskRoutes({ control, announcer }),
    ...mailRoutes({ control, cells, now, context: reporting, ...accounts, publicUrl }),
    ...unsubscribeRoutes({ control, key }),
    ...noticeRoutes({ control, configured: reporting !== undefined, now }),
    ...backupRoutes({ config, cells, control, now }),
    ...archiveRoutes({ config, cells, control, ledger: NO_LEDGER, now }),
  ]
  mountRoutes(app, [...routes, ...openapiRoutes(routes, config.version)], {
    control,
    whoAsks: whoAsks(control, accounts),
    ...(onAnswer && { onAnswer }),
  })
  serveWeb(app, config.webRoot)
  app.use(problemHandler(log))

  const close = async () => {
    await Promise.all([announcer[Symbol.asyncDispose](), queue[Symbol.asyncDispose]()])
  }
  try {
    const listening = await listen(app, config.host, config.port)
    const sendReports = posting && (() => sendShared({ ...sharing, mail: posting }))
    const mailRounds = reporting && startMailRounds(reporting, mailEveryMs, sendReports)
    const signRounds = startSignRounds({ control, cells, log, now }, SIGN_ROUND_MS)
    const webhookRounds = startWebhookRounds(
      { control, outgoing, log, now, chance: Math.random },
      webhooksEveryMs,
    )
    return {
      port: listening.port,
      async [Symbol.asyncDispose]() {
        // Open pages hold their streams for as long as they like.
        await live[Symbol.asyncDispose]()
        await mailRounds?.[Symbol.asyncDispose]()
        await signRounds[Symbol.asyncDispose]()
        await webhookRounds[Symbol.asyncDispose]()
        await listening[Symbol.asyncDispose]()
        await close()
      },
    }
  } catch (error) {
    await live[Symbol.asyncDispose]()
    await close()
    throw error
  }
}
