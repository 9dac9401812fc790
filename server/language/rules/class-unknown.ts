import { defineRule, type Fix } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'

export default defineRule({
  id: 'class-unknown',
  title: 'Level misspelt',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  docs: {
    what: 'The word in the place of the level is close to one, and none: C O N F I D E N T A L.',
    why: 'A level that no one can read with certainty does not protect the message, and programs take it for no level at all.',
    source: '5 FAH-2 H-222, the levels and their telegraphic spellings.',
    bad: [{ text: exampleCable({ classification: 'C O N F I D E N T A L ZENDA 000123' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes the nearest level, letter-spaced where the misspelt one was.',
  },
  check({ classification }, report, { vocabulary }) {
    if (!classification || classification.level.code !== undefined) return
    const { level } = classification
    const nearest = vocabulary.levelNearest(level.text)
    const spelling =
      nearest &&
      (level.spaced ? (nearest.spaced ?? nearest.code) : nearest.code === 'UNCLASSIFIED' ? 'UNCLAS' : nearest.code)
    report({
      span: level,
      message: `${level.text} is no level${spelling ? `: expected ${spelling}` : ''}`,
      ...(spelling
        ? {
            fixes: (): readonly Fix[] => [
              { title: `Write ${spelling}`, kind: 'ask', edits: [{ span: level, newText: spelling }] },
            ],
          }
        : {}),
    })
  },
})
