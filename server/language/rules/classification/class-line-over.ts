import type { LevelCode } from '../../syntax/lines/level-pattern.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { levelLines } from '../support/levels/level-lines.ts'
import { statedLevel, transmissionRank } from '../support/levels/portions.ts'

const TEXT = '1. (C) The duke received us.'
const paged = (level: string): string => exampleCable().replace(TEXT, `${TEXT}\n\n${level}`)

export default defineRule({
  id: 'class-line-over',
  title: 'A line of its own names a higher level',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart'],
  docs: {
    what: 'A line that holds a level and nothing else, as the pages of copies and quoted papers have it, names a level above that of the classification line.',
    why: 'Either the classification line is too low, or a page of another paper came into the copy: in both cases something may be less protected than it should be.',
    source:
      '32 CFR 2001.21 and 2001.24: the overall level is that of the highest portion, and each page shows the level of the message or of that page. Where the security line (FL4) covers the higher level, `class-fl4-mismatch` speaks. One finding for each message; RESTRICTED, which other governments use, is left alone.',
    bad: [{ text: paged('S E C R E T') }],
    good: [{ text: paged('C O N F I D E N T I A L') }, { text: paged('UNCLASSIFIED') }],
  },
  check(message, report, { vocabulary }) {
    const { classification } = message
    const stated = classification && statedLevel(message, vocabulary)
    if (!stated) return
    const rankOf = (code: LevelCode): number => vocabulary.level(code)?.rank ?? 0
    const over = levelLines(message).filter(({ code }) => rankOf(code) > Math.max(stated.level.rank, LEAST))
    const [first] = over
    if (!first || (transmissionRank(message, vocabulary) ?? 0) >= rankOf(first.code)) return
    report({
      span: first,
      message: `This line says ${first.text}, but the message is ${stated.level.code}`,
      related: [
        { span: stated.span, message: `The message is ${stated.level.code}` },
        ...over.slice(1, MOST_RELATED).map((span) => ({ span, message: `Here as well: ${span.text}` })),
      ],
    })
  },
})

/** RESTRICTED, which is no level of the United States since 1953. */
const LEAST = 1
const MOST_RELATED = 5
