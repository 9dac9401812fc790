import type { Period, PortionMark } from '../../vocabulary/types.ts'
import { defineRule } from '../rule.ts'
import { type DaySpan, dated, messageDays } from '../support/dates/message-date.ts'
import { markedExample as body } from './marked-example.ts'
import { portionsOf } from './portions-of.ts'

export default defineRule({
  id: 'portion-mark-era',
  title: 'Portion mark of another time',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'off' },
  fix: 'none',
  docs: {
    what: 'A portion mark has a level or control that was no longer, or not yet, in use on the day of the message: (LOU) after September 1995, (SBU) before, WNINTEL after 1995.',
    why: 'An old template or a wrong date; a reader today cannot look the mark up.',
    source:
      'State guidance of February 2000 on SBU; E.O. 12958; the years that the lists of levels and controls give. NC is left out, since it is also a mark of NATO.',
    bad: [{ text: body('1. (LOU) The duke.', '2. (C) The boat.'), profile: 'draft' }],
    good: [{ text: body('1. (C) The duke.', '2. (SBU) The boat.'), profile: 'draft' }],
  },
  check(message, report, { vocabulary }) {
    const days = messageDays(message)
    if (days === undefined) return
    for (const portion of portionsOf(message, vocabulary)) {
      const level = vocabulary.level(portion.mark.level)
      const fault = (level && outOf(level, days)) ?? controlFault(portion.mark, days)
      const place = fault && portion.places()[0]
      if (fault && place)
        report({ span: place.span, message: `${fault.code} ${fault.said}: the message is ${dated(days, 'month')}` })
    }
  },
})

interface Fault {
  readonly code: string
  readonly said: string
}

function outOf({ code, from, to }: Period & { readonly code: string }, { first, last }: DaySpan): Fault | undefined {
  if (to !== undefined && first > to) return { code, said: `ended in ${to.slice(0, 4)}` }
  return from !== undefined && last < from ? { code, said: `began in ${from.slice(0, 4)}` } : undefined
}

/** NC may be NATO CONFIDENTIAL. */
function controlFault({ controls }: PortionMark, days: DaySpan): Fault | undefined {
  for (const { caveat, level, word } of controls) {
    const entry = word === 'NC' ? undefined : (caveat ?? level)
    const fault = entry && outOf(entry, days)
    if (fault) return fault
  }
  return undefined
}
