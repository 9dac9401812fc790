import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { messageDay } from './support/message-date.ts'
import { oneEdit } from './support/one-edit.ts'
import { strangeTags } from './support/strange-tags.ts'

export default defineRule({
  id: 'tags-unknown',
  title: 'TAG unknown',
  scope: 'message',
  severity: 'information',
  fix: 'ask',
  docs: {
    what: 'An entry of the TAGS line is in none of the lists of codes.',
    why: 'A cable is not found under a code that nobody looks for.',
    source:
      'The lists of subject, program, geopolitical and organization TAGS. All are open-ended and changed over time, so this is information at most, and only for a slip of a known code. A code with no neighbour, a program code (K) that differs by a letter, and all but swapped letters in cables before 1980 are hints: the lists of program and older codes are far from complete.',
    bad: [{ text: exampleCable({ tags: 'TAGS: PRLE, PGOV' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }, { text: exampleCable({ tags: 'TAGS: OVIP (RASSENDYLL, RUDOLF), PREL' }) }],
    fix: 'Writes the nearest known code.',
  },
  check(message, report, { vocabulary }) {
    const old = (messageDay(message) ?? WELL_KNOWN_SINCE) < WELL_KNOWN_SINCE
    for (const { tag, reading } of strangeTags(message, vocabulary)) {
      if (reading.kind !== 'unknown') continue
      const { nearest } = reading
      const slip = nearest !== undefined && (isSwap(tag.code, nearest) || (isCharted(tag.code) && !old))
      report({
        span: tag,
        ...(slip ? {} : { level: 'hint' }),
        message: `${tag.text} is no known TAG${nearest ? `: ${nearest} is close` : ''}`,
        ...(nearest ? oneEdit(`Write ${nearest}`, tag, nearest) : {}),
      })
    }
  },
})

/** Whether the codes around it are all known: those of programs come and go. */
function isCharted(code: string): boolean {
  return !code.startsWith('K')
}

/** The same letters in another order. */
function isSwap(code: string, other: string): boolean {
  return code.length === other.length && [...code].sort().join('') === [...other].sort().join('')
}

const WELL_KNOWN_SINCE = '1980-01-01'
