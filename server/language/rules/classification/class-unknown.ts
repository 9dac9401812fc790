import type { ClassificationLine, Profile } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'class-unknown',
  title: 'Level misspelt',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  docs: {
    what: 'The word in the place of the level is close to one, and none: C O N F I D E N T A L. Headings of further sections count too.',
    why: 'A level that no one can read with certainty does not protect the message, and programs take it for no level at all.',
    source: '5 FAH-2 H-222, the levels and their telegraphic spellings.',
    bad: [{ text: exampleCable({ classification: 'C O N F I D E N T A L ZENDA 000123' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes the nearest level, letter-spaced where the misspelt one was, and wherever a solid one would be reported in its turn.',
  },
  check({ classification, sections }, report, { vocabulary, profile }) {
    const lines = [classification, ...sections.map(({ line }) => line)]
    for (const line of lines) {
      if (!line || line.level.code !== undefined) continue
      const { level } = line
      const spelling = nearestSpelling(level, profile, vocabulary)
      report({
        span: level,
        message: `${level.text} is no level${spelling ? `: expected ${spelling}` : ''}`,
        ...(spelling ? oneEdit(`Write ${spelling}`, level, spelling) : {}),
      })
    }
  },
})

function nearestSpelling(
  { text, spaced }: ClassificationLine['level'],
  profile: Profile,
  vocabulary: Vocabulary,
): string | undefined {
  const nearest = vocabulary.levelNearest(text)
  if (!nearest) return undefined
  // Solid, it would be the next finding, except in copies whose software joined the letters.
  if (spaced || (profile !== 'archival' && nearest.rank > 0)) return nearest.spaced ?? nearest.code
  return nearest.code === 'UNCLASSIFIED' ? 'UNCLAS' : nearest.code
}
