import type { DateTimeGroup, DateTimeGroupProblem } from '../../model/date-time-group.ts'
import type { Part } from '../../model/span.ts'
import { covers, type Place } from '../place.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { agreement } from './julian.ts'
import { fromNow, utcText, zonedText } from './times.ts'

/** FL5, and the group of a SMART label: precedence letters, the group in words, operating signals. */
export const dateTimeGroup: HoverSubject = (place, context) => {
  const group = place.message.dateTimeGroup
  if (!group || group.span.line !== place.line) return undefined
  if (covers(group.group, place)) return explainGroup(group, place, context)
  for (const letter of [group.precedence, group.infoPrecedence]) {
    if (letter && covers(letter, place)) {
      const entry = context.vocabulary.precedence(letter.text)
      const side = letter === group.precedence ? 7 : 8
      return explain(letter, entry, letter.text, [row('Highest of', context.vocabulary.formatLine(side)?.title)])
    }
  }
  return group.signals && covers(group.signals, place) ? explainSignal(group.signals, place, context) : undefined
}

function explainGroup(group: DateTimeGroup, place: Place, context: HoverContext): HoverContent {
  const { instant, zone, problem } = group
  const { vocabulary, now, timeZone } = context
  const entry = vocabulary.term('DATE-TIME GROUP')
  const julian = place.message.station?.julian
  const local = instant !== undefined && timeZone !== undefined ? zonedText(instant, timeZone) : undefined
  const agrees = julian && agreement(julian, instant)
  return {
    span: group.group,
    title: entry?.title ?? group.group.text,
    token: group.group.text,
    notes: [entry?.note],
    rows: [
      row('In words', instant === undefined ? undefined : utcText(instant)),
      row('Your time', local),
      row('Age', instant === undefined ? undefined : fromNow(instant, now)),
      row('Zone', zone && zoneText(zone, context)),
      row('Julian stamp', julian && agrees && `${julian.text}, ${agrees}`),
      row('Cannot be read', problem && problemText(problem)),
    ],
    sources: [entry?.source],
  }
}

function zoneText(zone: Part, { vocabulary }: HoverContext): string | undefined {
  const entry = vocabulary.zone(zone.text)
  if (!entry) return undefined
  const hours = entry.offsetHours
  const offset = hours === undefined ? '' : hours === 0 ? ', UTC' : `, UTC${hours > 0 ? '+' : '-'}${Math.abs(hours)}`
  return `${zone.text}, ${entry.title ?? zone.text}${offset}`
}

function problemText(problem: DateTimeGroupProblem): string | undefined {
  switch (problem.kind) {
    case 'format':
      return `expected ${problem.expected}`
    case 'range':
      return `${problem.field} ${problem.found}, expected ${problem.limit}`
    case 'zone-j':
      return undefined
  }
}

function explainSignal(signals: Part, place: Place, { vocabulary }: HoverContext): HoverContent | undefined {
  for (const match of signals.text.matchAll(/[A-Z]+/g)) {
    const start = signals.start + match.index
    const span = { ...signals, start, end: start + match[0].length }
    if (covers(span, place)) return explain(span, vocabulary.prosign(match[0]) ?? vocabulary.term(match[0]), match[0])
  }
  return undefined
}
