import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { addDays, later } from '../../../lib/local-date.ts'
import { typedAmount } from '../../../lib/minor-units.ts'
import { asDay } from '../../../lib/wording.ts'
import { type Affiliate, type Of, useAnnounceRules } from '../api/programmes.ts'
import { type Bonus, freeId, type Rule, type RuleSet, type SentRules, sentOf } from '../rule-set.ts'
import { bonusWords, differencesOf, type Naming, ruleWords } from '../rule-words.ts'
import { readAmount } from '../typed-values.ts'
import { BonusDialog } from './bonus-dialog.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { TrialPanel } from './trial-panel.tsx'

interface Props {
  readonly of: Of
  /** The version that was announced last. */
  readonly latest: RuleSet | undefined
  readonly naming: Naming
  readonly affiliates: readonly Affiliate[]
  readonly today: string
}

const NONE: SentRules = { rules: [], bonuses: [] }

interface LineProps {
  readonly words: string
  readonly change?: () => void
  readonly remove: () => void
}

function Line({ words, change, remove }: LineProps) {
  return (
    <li>
      <span>{words}</span>
      <span className="programmes-page__actions">
        {change && (
          <Button look="quiet" aria-label={t('Change: {rule}', { rule: words })} onClick={change}>
            {t('Change')}
          </Button>
        )}
        <Button look="quiet" aria-label={t('Remove: {rule}', { rule: words })} onClick={remove}>
          {t('Remove')}
        </Button>
      </span>
    </li>
  )
}

/** The next version of the rules, as it is being made: tried on a month that was, then announced. */
export function RulesEditor({ of, latest, naming, affiliates, today }: Props) {
  const { currency } = naming
  const before = latest === undefined ? NONE : sentOf(latest)
  const [rules, setRules] = useState<readonly Rule[]>(before.rules)
  const [bonuses, setBonuses] = useState<readonly Bonus[]>(before.bonuses)
  const [cap, setCap] = useState(
    before.mostPerMonth === undefined ? '' : typedAmount(before.mostPerMonth, currency),
  )
  const earliest = latest === undefined ? today : later(addDays(today, 1), latest.validFrom)
  const [validFrom, setValidFrom] = useState(earliest)
  const [edited, edit] = useState<Rule | 'new' | null>(null)
  const [addsBonus, setAddsBonus] = useState(false)
  const [asks, setAsks] = useState(false)
  const announceRules = useAnnounceRules(of)
  const most = cap.trim() === '' ? undefined : readAmount(cap, currency)
  const next: SentRules = { rules, bonuses, ...(typeof most === 'string' && { mostPerMonth: most }) }
  const differences = differencesOf(before, next, naming)
  const isReady = most !== null && rules.length > 0 && differences.length > 0 && validFrom >= earliest
  const keep = (rule: Rule): void => {
    const isThere = rules.some(({ id }) => id === rule.id)
    setRules(isThere ? rules.map(one => (one.id === rule.id ? rule : one)) : [...rules, rule])
    edit(null)
  }
  return (
    <Panel
      title={t('Change the rules')}
      words={<p>{t('Make the next version, try it on a month that is over, and announce it.')}</p>}
      action={
        <div className="programmes-page__actions">
          <Button onClick={() => setAddsBonus(true)}>{t('Add a bonus')}</Button>
          <Button onClick={() => edit('new')}>{t('Add a rule')}</Button>
        </div>
      }
    >
      <ul className="programmes-page__list">
        {rules.map(rule => (
          <Line
            key={rule.id}
            words={ruleWords(rule, naming)}
            change={() => edit(rule)}
            remove={() => setRules(rules.filter(one => one !== rule))}
          />
        ))}
        {bonuses.map(bonus => (
          <Line
            key={bonus.id}
            words={bonusWords(bonus, naming)}
            remove={() => setBonuses(bonuses.filter(one => one !== bonus))}
          />
        ))}
      </ul>
      <div className="programmes-page__fields">
        <TextField
          label={t('At most per affiliate and month, in {currency}', { currency })}
          hint={t('Empty: no limit.')}
          value={cap}
          edit={setCap}
          error={most === null ? t('An amount, such as 1234.50') : undefined}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          label={t('First day')}
          hint={t('Sales from this day on. Rules are announced before they hold.')}
          type="date"
          min={earliest}
          value={validFrom}
          edit={setValidFrom}
        />
      </div>
      <div role="status">
        {differences.length > 0 && (
          <>
            <h3>{t('What is different')}</h3>
            <ul className="programmes-page__changes">
              {differences.map(({ key, words }) => (
                <li key={key}>{words}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <TrialPanel of={of} rules={next} isReady={most !== null && rules.length > 0} today={today} />
      <p>
        <Button look="strong" disabled={!isReady} onClick={() => setAsks(true)}>
          {t('Announce these rules')}
        </Button>
      </p>
      {edited !== null && (
        <RuleDialog
          id={edited === 'new' ? freeId(rules, 'rule') : edited.id}
          rule={edited === 'new' ? null : edited}
          currency={currency}
          affiliates={affiliates}
          keep={keep}
          close={() => edit(null)}
        />
      )}
      {addsBonus && (
        <BonusDialog
          id={freeId(bonuses, 'bonus')}
          currency={currency}
          keep={bonus => {
            setBonuses([...bonuses, bonus])
            setAddsBonus(false)
          }}
          close={() => setAddsBonus(false)}
        />
      )}
      {asks && (
        <ConfirmDialog
          title={t('Announce these rules?')}
          action={t('Announce')}
          harmless
          busy={announceRules.isPending}
          error={announceRules.error}
          confirm={() =>
            announceRules.mutate(
              { ...next, validFrom },
              {
                onSuccess: ({ version }) => {
                  announce(t('Version {n} of the rules is announced.', { n: version }))
                  setAsks(false)
                },
              },
            )
          }
          close={() => setAsks(false)}
        >
          <p>
            {t(
              'They hold for sales from {day} on. Affiliates read them from now on, and they are not changed any more.',
              {
                day: asDay(validFrom),
              },
            )}
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
