import { isCutInHead } from '../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../model/message/message.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { isRedactedValue } from '../../model/reading/values/redacted-value.ts'
import { defineRule, type Report } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { classifiedLevel } from '../support/levels/believed-level.ts'
import { firstTextSpan } from '../support/lines/first-text.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { classifierLine } from '../support/remedies/classifier-line.ts'
import { hasMisreadClassifier } from './misread-classifier.ts'

export default defineRule({
  id: 'authority-missing',
  title: 'Classifier not named',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart'],
  docs: {
    what: 'A classified cable does not say who classified it.',
    why: 'Without classifier and reason nobody can be asked whether the classification still holds.',
    source:
      '32 CFR 2001.21 and 5 FAH-1 H-240, for cables since E.O. 12958 of October 1995. 1.7% of accepted copies lack it. Silent for sections after the first, where FL4 or the portion marks speak against the level, and where an excerpt of the head was cut inside a keyword.',
    bad: [
      {
        text: exampleCable({ authority: null }),
        fixed: exampleCable({ authority: 'Classified By: NAME, POSITION. Reason: 1.4 (d).' }),
      },
    ],
    good: [
      { text: exampleCable() },
      {
        text: exampleCable({
          authority: null,
          body: ['1. (U) Classified by: Rudolf Rassendyll, Ambassador. Reason: 1.4 (d).', '2. (C) The duke.'],
        }),
      },
    ],
    fix: 'Puts a line above the text in which name and position are to be filled in; the reason is the usual one of State, foreign relations, and has to be checked.',
  },
  check(message, report, { vocabulary, profile }) {
    const { classification } = message
    if (!classifiedLevel(message, vocabulary)) return
    if (message.layout === 'smart') {
      checkLabels(message, report)
      return
    }
    // Lines of the head that were joined hold it behind other fields, and readers of scans misread the keyword.
    if (hasMisreadClassifier(message) || isCutInHead(message.slice)) return
    const text = firstTextSpan(message)
    const line = classifierLine(message)
    if (!text || !line || (profile !== 'draft' && isTakenOut(message))) return
    report({
      span: text,
      message:
        'The cable does not say who classified it: expected a Classified By line with name, position and reason above paragraph 1',
      ...(classification ? { related: [{ span: classification.level, message: 'The level' }] } : {}),
      ...(profile === 'archival' && message.layout === 'draft' ? { level: 'hint' as const } : {}),
      ...oneEdit('Insert a Classified By line above the text, to fill in', line.span, line.newText),
    })
  },
})

/** Between the fields and paragraph 1 stands a line that a release took out: who classified is named there. */
function isTakenOut({ subject, references, tags, slice, body }: Message): boolean {
  const above = Math.max(subject?.span.endLine ?? -1, references?.span.endLine ?? -1, tags?.span.endLine ?? -1)
  const [first = -1] = body.paragraphs
  const block = body.blocks[first]
  if (above < 0 || !block || blockFacts(block).start?.value !== 1) return false
  const below = body.lines[first] ?? 0
  for (let line = above + 1; line < Math.min(below, above + FEW_LINES); line++)
    if (isRedactedValue(lineText(slice, line))) return true
  return false
}

const FEW_LINES = 8

/** Of labels, scans lose some: the one of the reason has to be there, with a value, and the one above it not. */
function checkLabels({ authority, labels, body, slice }: Message, report: Report): void {
  if (authority || labels.some(({ name }) => BESIDE.test(name))) return
  const reason = labels.find(({ name, value }) => REASON.test(name) && LETTERS.test(value.text))
  if (
    !reason ||
    isBesideOther(slice, labels, reason.keyword.line) ||
    body.blocks.some(({ lines }) => lines.some(({ plain }) => BY.test(plain)))
  )
    return
  report({
    span: reason.value,
    message:
      'The reason for the classification stands here, but not who classified it: expected the label Classified By',
  })
}

/**
 * Near the reason stands who classified, in other words or misread, `C1assified 8y`, `Original Classification Authority`:
 * by its words, or for it is no label that is known.
 */
function isBesideOther(slice: Message['slice'], labels: Message['labels'], line: number): boolean {
  if (labels.some(({ name }) => OTHER_WORDS.test(name))) return true
  for (let at = Math.max(0, line - NEAR); at <= line + NEAR; at++)
    if (at !== line && OTHER_WORDS.test(lineText(slice, at))) return true
  for (let above = line - 1; above >= Math.max(0, line - NEAR); above--) {
    if (lineText(slice, above).trim() === '') continue
    return !labels.some(({ keyword, value }) => keyword.line <= above && above <= value.endLine)
  }
  return false
}

const NEAR = 4
const OTHER_WORDS = /[CG][l1I|]a[s5$]{1,2}[i1l|]?f[i1l|]|\bDeriv|\bAuthority\b|\bOCA\b/i
const BESIDE = /^(?:Class|Deriv)/i
const REASON = /^Reasons?$/i
const LETTERS = /1\.[3-6]/
const BY = /\b(?:Class?ifi?ed|Derived|Derivative)\b/i
