import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable, transmittedCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'class-spacing',
  title: 'Classified level not letter-spaced',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A classified level on the classification line is written solid.',
    why: 'The spaced form stands out on a printed page and survives a lost character.',
    source:
      'Practice: 1,147 of 1,165 classified cables space the level. Never reported in archival copies, whose software may have joined the letters.',
    bad: [
      {
        text: transmittedCable({ classification: 'CONFIDENTIAL ZENDA 000123' }),
        fixed: transmittedCable(),
      },
    ],
    good: [{ text: transmittedCable() }, { text: exampleCable({ classification: 'CONFIDENTIAL ZENDA 000123' }) }],
    fix: 'Puts the blanks in, two between words.',
  },
  check({ classification }, report, { vocabulary }) {
    const level = classification?.level
    if (!level?.code || level.spaced) return
    const known = vocabulary.level(level.code)
    if (!known?.spaced || known.rank === 0 || known.spaced === level.text) return
    report({
      span: level,
      message: `${level.text} is written solid: expected ${known.spaced}`,
      ...oneEdit(`Write ${known.spaced}`, level, known.spaced),
    })
  },
})
