import type { ClassificationLine, Message, Profile } from '../../model/message/message.ts'
import type { Level } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { readableMarks } from '../support/levels/portions.ts'
import { levelOfRank, spelling } from '../support/remedies/set-level.ts'

export default defineRule({
  id: 'class-unknown',
  title: 'Level misspelt',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'The word in the place of the level is close to one, and none: C O N F I D E N T A L. Headings of further sections count too.',
    why: 'A level that no one can read with certainty does not protect the message, and programs take it for no level at all.',
    source: '5 FAH-2 H-222, the levels and their telegraphic spellings.',
    bad: [{ text: exampleCable({ classification: 'C O N F I D E N T A L ZENDA 000123' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes the nearest level, or before it the level of the highest portion mark, where that is above the nearest; letter-spaced where the misspelt one was, and wherever a solid one would be reported in its turn.',
  },
  check(message, report, { vocabulary, profile }) {
    const { classification, sections } = message
    const lines = [classification, ...sections.map(({ line }) => line)]
    for (const line of lines) {
      if (!line || line.level.code !== undefined || line.level.meant === undefined) continue
      const { level } = line
      const nearest = vocabulary.levelNearest(level.text)
      const written = (meant: Level): string => spellingOn(level, meant, profile)
      report({
        span: level,
        message: `${level.text} is not a known level${nearest ? `: expected ${written(nearest)}` : ''}`,
        fixes: () =>
          meantLevels(message, nearest, vocabulary).map((meant) => ({
            title: `Write ${written(meant)}${meant === nearest ? '' : ', the level of its highest portion'}`,
            kind: 'ask',
            edits: [{ span: level, newText: written(meant) }],
          })),
      })
    }
  },
})

/** The nearest level; before it, where portions are marked above that, the one that they reach. */
function meantLevels(message: Message, nearest: Level | undefined, vocabulary: Vocabulary): readonly Level[] {
  const highest = Math.max(0, ...readableMarks(message.body, vocabulary).map(({ mark }) => mark.rank))
  const reached = highest > (nearest?.rank ?? 0) ? levelOfRank(highest, vocabulary) : undefined
  return [reached, nearest].filter((level) => level !== undefined)
}

function spellingOn({ spaced }: ClassificationLine['level'], meant: Level, profile: Profile): string {
  // Solid, it would be the next finding, except in copies whose software joined the letters.
  return spelling(meant, spaced || (profile !== 'archival' && meant.rank > 0))
}
