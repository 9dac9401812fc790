import { oneLine } from '../../model/message/span.ts'
import { answers } from '../../text/answers.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable, transmittedCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'class-spacing',
  title: 'Classified level not letter-spaced',
  scope: 'message',
  severity: 'hint',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'military'],
  docs: {
    what: 'A classified level on the classification line is written solid, or its letters are spaced unevenly: CO N F I D E N T I A L, U N CLAS. Or any level is glued to the series: UNCLASZENDA 000123.',
    why: 'The spaced form stands out on a printed page and survives a lost character.',
    source:
      'Practice: 1,147 of 1,165 classified cables space the level. The solid form is not reported in archival copies, whose software may have joined the letters; uneven blanks are a slip anywhere.',
    bad: [
      {
        text: transmittedCable({ classification: 'CONFIDENTIAL ZENDA 000123' }),
        fixed: transmittedCable(),
      },
      { text: exampleCable({ classification: 'CO N F I D E N T I A L ZENDA 000123' }), fixed: exampleCable() },
    ],
    good: [{ text: transmittedCable() }, { text: exampleCable({ classification: 'CONFIDENTIAL ZENDA 000123' }) }],
    fix: 'Puts the blanks in, two between words.',
  },
  check({ classification }, report, { vocabulary, profile }) {
    const level = classification?.level
    const series = classification?.series
    if (level && series && series.line === level.endLine && series.start === level.end) {
      report({
        span: { ...level, endLine: series.endLine, end: series.end },
        level: 'information',
        message: `${level.text} and ${series.text} are not set apart: a blank is expected between them`,
        ...oneEdit('Insert the blank', oneLine(level.endLine, level.end, level.end), ' '),
      })
      return
    }
    const known = level?.code === undefined ? undefined : vocabulary.level(level.code)
    if (level && known?.code === 'UNCLASSIFIED' && isTorn(level.text)) {
      const expected = level.text.replaceAll(' ', '')
      report({
        span: level,
        message: `${level.text} is not spaced evenly: expected ${expected}`,
        ...oneEdit(`Write ${expected}`, level, expected),
      })
      return
    }
    if (!level || !known?.spaced || known.rank === 0) return
    const solid = level.text.replace(/ +/g, ' ') === known.code
    if (solid && profile === 'archival') return
    // The blanks between words are counted by nobody.
    if (spacedAs(known.spaced).test(level.text)) return
    report({
      span: level,
      message: `${level.text} is ${solid ? 'written without spaces' : 'not spaced evenly'}: expected ${known.spaced}`,
      ...oneEdit(`Write ${known.spaced}`, level, known.spaced),
    })
  },
})

/** `U N CLAS`, `UNCL AS`: one word with blanks among some of its letters only. */
function isTorn(text: string): boolean {
  return /^[A-Z ]+$/.test(text) && text.includes(' ') && !/^[A-Z](?: +[A-Z])+$/.test(text)
}

const spacedAs = answers(20, (spaced) => new RegExp(`^${spaced.replace(/ {2,}/g, ' +')}$`))
