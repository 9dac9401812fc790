import type { DateTimeGroup, DateTimeGroupProblem } from '../../model/message/date-time-group.ts'
import type { Part } from '../../model/message/span.ts'
import { covers, type Place } from '../places/place.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { agreement, momentOf } from './julian.ts'
import { fromNow, utcText, zonedText } from './times.ts'

/** FL5, and the group of a SMART label: precedence letters, the group in words, operating signals. */
export const dateTimeGroup: HoverSubject = (place, context) => {
  const group = place.message.dateTimeGroup
  if (!group || group.span.line !== place.line) return undefined
  if (covers(group.group, place)) return explainGroup(group, place, context)
  for (const letter of [group.precedence, group.infoPrecedence]) {
    if (letter && covers(letter, place)) {
      const entry = context.vocabulary.precedence(letter.text)
      return explain(letter, entry, letter.text, [row('Precedence of', scopeOf(letter, group, context))])
    }
  }
  return group.signals && covers(group.signals, place) ? explainSignal(group.signals, place, context) : undefined
}

/** A second letter stands where action and information addressees differ; one letter is for the whole message. */
function scopeOf(letter: Part, group: DateTimeGroup, { vocabulary }: HoverContext): string | undefined {
  if (!group.infoPrecedence) return 'the message'
  return vocabulary.formatLine(letter === group.precedence ? 7 : 8)?.title
}

function explainGroup(group: DateTimeGroup, place: Place, context: HoverContext): HoverContent {
  const { zone, problem } = group
  const { vocabulary, now, timeZone } = context
  const instant = momentOf(group)
  const hours = (zone && vocabulary.zone(zone.text)?.offsetHours) ?? 0
  const entry = vocabulary.term('DATE-TIME GROUP')
  const julian = place.message.station?.julian
  const local = instant !== undefined && timeZone !== undefined ? ownClock(instant, timeZone()) : undefined
  const agrees = julian && agreement(julian, instant)
  return {
    span: group.group,
    title: entry?.title ?? group.group.text,
    token: group.group.text,
    notes: [entry?.note],
    rows: [
      row('As written', writtenText(group, hours)),
      row('In words', instant === undefined ? undefined : utcText(instant)),
      row('Your time', local),
      row('Age', instant === undefined ? undefined : fromNow(instant, now)),
      // That Z is Universal Time, the line in words has said.
      row('Zone', zone && !(hours === 0 && instant !== undefined && !problem) ? zoneText(zone, context) : undefined),
      row('Julian stamp', julian && agrees && `${julian.text}, ${agrees}`),
      row('Cannot be read', problem && problemText(problem)),
    ],
    sources: [entry?.source],
  }
}

/** The reader's clock, where it does not show what Universal Time shows. */
function ownClock(instant: number, timeZone: string): string | undefined {
  const text = zonedText(instant, timeZone)
  const withoutZone = (clock: string): string => clock.slice(0, clock.lastIndexOf(' '))
  return text !== undefined && withoutZone(text) !== withoutZone(utcText(instant)) ? text : undefined
}

/** The clock that the group itself shows, where that is not Universal Time. */
function writtenText({ instant, problem }: DateTimeGroup, hours: number): string | undefined {
  if (instant === undefined) return undefined
  if (problem?.kind === 'zone-j') return utcText(instant).replace(/UTC$/, 'by a local clock')
  return hours === 0 ? undefined : utcText(instant + hours * 3_600_000).replace(/UTC$/, offsetText(hours))
}

function zoneText(zone: Part, { vocabulary }: HoverContext): string | undefined {
  const entry = vocabulary.zone(zone.text)
  if (!entry) return undefined
  const name = `${zone.text}, ${entry.title ?? zone.text}`
  return entry.offsetHours === undefined
    ? [name, entry.note].filter((part) => part !== undefined).join('. ')
    : `${name}, ${offsetText(entry.offsetHours)}`
}

/** `UTC`, `UTC+9`, `UTC-5` */
function offsetText(hours: number): string {
  return hours === 0 ? 'UTC' : `UTC${hours > 0 ? '+' : '-'}${Math.abs(hours)}`
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
