import type { LedgerEntry, SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import { OWED_ACCOUNTS, owedOf } from '@gatecount/shared/domain/ledger/owed'
import { STEPS } from '@gatecount/shared/domain/ledger/posting'
import { STEP_WORDS } from '@gatecount/shared/domain/ledger/step-words'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { Language } from '@gatecount/shared/language/languages'
import PDFDocument from 'pdfkit'
import { type Say, sayIn } from '../../words/speak.ts'
import { openSheet, type Sheet } from './sheet.ts'
import { ACCOUNT_WORDS, type StatementWriting, statementWriting } from './statement-words.ts'

interface Writing extends StatementWriting {
  readonly say: Say
}

function workedOutWords({ workedOut, bonus }: LedgerEntry, { say, ...write }: Writing): string {
  if (bonus !== undefined) return say('bonus {name}', { name: bonus })
  if (workedOut === undefined) return ''
  const parts = workedOut.parts.map(({ pay, base, items }) => {
    if (pay.kind === 'percent')
      return say('{rate} of {base}', {
        rate: write.percent(pay.basisPoints),
        base: write.money(BigInt(base)),
      })
    const amount = write.money(BigInt(pay.amount))
    return pay.per === 'order'
      ? say('{amount} for the order', { amount })
      : say('{amount} for each of {n}', { amount, n: items })
  })
  return [...parts, say('rules version {version}', { version: workedOut.rulesVersion })].join(', ')
}

function drawHead(sheet: Sheet, { statement }: SignedStatement, { say, day }: Writing): void {
  const { programme, affiliate, from, to } = statement
  sheet.title(say('Statement'))
  sheet.line(say('{programme} of {site}', { programme: programme.name, site: programme.site }))
  sheet.line(say('{from} to {to}', { from: day(from), to: day(to) }))
  sheet.quiet(say('Affiliate {id}', { id: affiliate }))
}

function drawBalances(sheet: Sheet, { statement }: SignedStatement, { say, money, day }: Writing): void {
  const [opening, closing] = [owedOf(statement.opening), owedOf(statement.closing)]
  sheet.heading(say('What is owed to you'))
  sheet.table(
    [
      { name: say('Account'), width: 0.44 },
      { name: say('Before {day}', { day: day(statement.from) }), width: 0.28, right: true },
      { name: say('On {day}', { day: day(statement.to) }), width: 0.28, right: true },
    ],
    OWED_ACCOUNTS.map(account => [
      say(ACCOUNT_WORDS[account]),
      money(opening[account]),
      money(closing[account]),
    ]),
  )
}

/** What goes back to the merchant is less for the affiliate. */
function amountOf({ step, postings }: LedgerEntry): bigint {
  const amount = BigInt(postings[0]?.amount ?? 0)
  return STEPS[step][1] === 'expense' ? -amount : amount
}

function drawLines(sheet: Sheet, { entries }: SignedStatement, writing: Writing): void {
  const { say, money, day } = writing
  sheet.heading(say('{n, plural, one {# line} other {# lines}} of the ledger', { n: entries.length }))
  if (entries.length === 0) {
    sheet.line(say('There is no line in these days.'))
    return
  }
  sheet.table(
    [
      { name: say('Day'), width: 0.16 },
      { name: say('Sale'), width: 0.1 },
      { name: say('What happened'), width: 0.54 },
      { name: say('Amount'), width: 0.2, right: true },
    ],
    entries.map(entry => [
      day(entry.day),
      entry.sale === undefined ? '' : String(entry.sale),
      [
        say(STEP_WORDS[entry.step]),
        workedOutWords(entry, writing),
        entry.payout === undefined ? '' : say('payout {number}', { number: entry.payout }),
        entry.reason ?? '',
      ]
        .filter(words => words !== '')
        .join(': '),
      money(amountOf(entry)),
    ]),
  )
}

function drawProof(sheet: Sheet, { statement, publicKey }: SignedStatement, { say, day }: Writing): void {
  const last = statement.checkpoints.at(-1)?.checkpoint
  sheet.heading(say('How to check this'))
  sheet.line(
    say(
      'This page is for reading. The file of the same statement (JSON) is what proves it: get it where you got this one, and check it without asking anybody with',
    ),
  )
  sheet.code(`npm run --silent gatecount -- verify statement.json --key ${publicKey}`)
  sheet.line(
    say(
      'or in the portal, where nothing is sent. It shows that every line is in the ledger as it was published, that none is missing, and that every amount is what its base and rate give. The last published day is:',
    ),
  )
  if (last === undefined) return
  sheet.named(
    say('Day and lines'),
    say('{day}, {n, plural, one {# line} other {# lines}} of all affiliates', {
      day: day(last.day),
      n: last.size,
    }),
  )
  sheet.named(say('Root of the tree'), last.root)
  sheet.named(say('Hash of your lines'), statement.linesHash)
  sheet.named(say('Public key'), publicKey)
}

/** A statement to read and to keep: its lines, balances, the root they are in, and how to check all that. */
export function statementPdf(signed: SignedStatement, language: Language): InstanceType<typeof PDFDocument> {
  const { programme, currency, from, to } = signed.statement
  const say = sayIn(language)
  const writing: Writing = { say, ...statementWriting(language, currency) }
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    lang: language,
    info: {
      Title: `${say('Statement')} ${programme.name} ${from} – ${to}`,
      Creator: 'Gatecount',
      // Nobody learns by it at what time somebody looked at their money.
      CreationDate: new Date(`${addDays(to, 1)}T00:00:00Z`),
    },
  })
  const sheet = openSheet(document, n => say('Page {n}', { n }))
  drawHead(sheet, signed, writing)
  drawBalances(sheet, signed, writing)
  drawLines(sheet, signed, writing)
  drawProof(sheet, signed, writing)
  document.end()
  return document
}
