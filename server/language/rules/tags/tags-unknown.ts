import { editDistance } from '../../text/edit-distance.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { strangeTags } from './strange-tags.ts'

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
    const isNear = subjectsNear(vocabulary)
    for (const { tag, reading } of strangeTags(message, vocabulary)) {
      if (reading.kind !== 'unknown') continue
      const { nearest } = reading
      const swapped = nearest !== undefined && isSwap(tag.code, nearest)
      const slip = swapped || (!old && isCharted(tag.code) && (nearest !== undefined || isNear(tag.code)))
      report({
        span: tag,
        ...(slip ? {} : { level: 'hint' }),
        message: `${tag.text} is not a known TAG${nearest ? `. Did you mean ${nearest}?` : ''}`,
        ...(nearest ? oneEdit(`Write ${nearest}`, tag, nearest) : {}),
      })
    }
  },
})

/** Whether the codes around it are all known: those of programs come and go. */
function isCharted(code: string): boolean {
  return !code.startsWith('K')
}

/**
 * Tells of a code whether some subject TAG of today is one letter away. PREK is near PREL and PREF alike, so
 * none can be proposed, yet it is a slip of one of them.
 */
function subjectsNear(vocabulary: Vocabulary): (code: string) => boolean {
  const byLetter = new Map<string, readonly string[]>()
  const subjects = (letter: string): readonly string[] => {
    const known = byLetter.get(letter)
    if (known) return known
    const codes = vocabulary
      .tagsStartingWith(letter)
      .flatMap(({ code, kind, status }) => (kind === 'subject' && status === 'current' ? [code] : []))
    byLetter.set(letter, codes)
    return codes
  }
  return (code) =>
    code.length >= 3 &&
    code.length <= 5 &&
    subjects(code.charAt(0)).some((subject) => editDistance(code, subject, 1) === 1)
}

/** The same letters in another order. */
function isSwap(code: string, other: string): boolean {
  return code.length === other.length && [...code].sort().join('') === [...other].sort().join('')
}

const WELL_KNOWN_SINCE = '1980-01-01'
