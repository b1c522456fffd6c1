import type { ReportContent } from '../report/read-report.ts'
import { listNotes } from './list-notes.ts'
import type { MailWording } from './mail-wording.ts'

const BAR = 24
const underlined = (title: string): string[] => [title, '-'.repeat(title.length)]
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

function figureLines(wording: MailWording, { figures }: ReportContent): string[] {
  const rows = figures.map(figure => ({
    label: wording.say(figure.label),
    value: wording.figure(figure, figure.now),
    change: wording.change(figure.now, figure.before) ?? '',
  }))
  const label = widest(rows.map(row => row.label))
  const value = widest(rows.map(row => row.value))
  return rows.map(row =>
    `${row.label.padEnd(label)}  ${row.value.padStart(value)}  ${row.change.padStart(6)}`.trimEnd(),
  )
}

function dayLines(wording: MailWording, { days, figures }: ReportContent): string[] {
  const most = Math.max(1, ...days.map(({ value }) => value))
  const rows = days.map(({ day, value }) => ({
    day: wording.day(day, 'long'),
    count: wording.count(value),
    bar: '#'.repeat(Math.round((BAR * value) / most)),
  }))
  const [day, count] = [widest(rows.map(row => row.day)), widest(rows.map(row => row.count))]
  const figure = wording.say(figures[0]?.label ?? 'Visitors')
  return [
    ...underlined(wording.say('{figure} by day', { figure })),
    ...rows.map(row => `${row.day.padEnd(day)}  ${row.count.padStart(count)}  ${row.bar}`.trimEnd()),
  ]
}

function listLines(wording: MailWording, list: ReportContent['lists'][number]): string[] {
  const rows = list.rows.map(({ value, count }) => ({
    value: wording.value(list.dimension, value),
    count: wording.count(count),
  }))
  const count = widest(rows.map(row => row.count))
  return [
    ...underlined(`${wording.say(list.title)} (${wording.say(list.unit)})`),
    ...(rows.length === 0 ? [wording.say('Nothing that could be shown')] : []),
    ...rows.map(row => `${row.count.padStart(count)}  ${row.value}`),
    ...listNotes(wording, list).map(note => `(${note})`),
  ]
}

/** A report to read in a program that shows nothing but letters, of the same width each. */
export function reportText(wording: MailWording, content: ReportContent): string {
  const isEmpty = content.figures.every(({ now }) => now === null || now === 0)
  const parts = [
    ...(isEmpty
      ? [
          [
            wording.say(
              'Nothing was counted in this time. If that surprises you, look whether your pages still carry the snippet.',
            ),
          ],
        ]
      : []),
    figureLines(wording, content),
    dayLines(wording, content),
    ...(isEmpty ? [] : content.lists.map(list => listLines(wording, list))),
  ]
  return parts.map(lines => lines.join('\n')).join('\n\n')
}
