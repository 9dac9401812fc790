import assert from 'node:assert/strict'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messagesOfText } from '../../support/cable.ts'
import { casesAreHere, caseText, FORMS, withoutCases } from '../../support/cases.ts'

/** What the body of a case has to give; what is left out is not asked for. */
interface Expected {
  readonly signature?: string | null
  /** How the last paragraph ends. */
  readonly lastEnds?: string
  /** Rules that report, and rules that do not. */
  readonly reports?: readonly string[]
  readonly silent?: readonly string[]
}

const CASES: Readonly<Record<string, Expected>> = {
  'reading/01-sig-mixed-case-glued': { signature: 'Rassendyll', lastEnds: 'until the morning.' },
  'reading/02-sig-glued-to-sentence': {
    signature: 'RASSENDYLL',
    lastEnds: 'morning.',
    reports: ['ending-signature-glued'],
  },
  'reading/03-sig-below-website': { signature: 'RASSENDYLL', lastEnds: 'morning.' },
  'reading/05-sig-with-dot-below': { signature: 'RASSENDYLL', lastEnds: 'morning.' },
  'reading/06-sig-note-of-operations-center': { signature: 'RASSENDYLL', lastEnds: 'morning.' },
  'reading/70-draft-tail-in-last-paragraph': { lastEnds: 'in the tower.' },
  'findings/70-signature-below-website': { signature: 'Tarlenheim', silent: ['ending-no-signature'] },
  'findings/71-signature-short-or-lower': { signature: 'Ro', silent: ['ending-no-signature'] },
  'findings/73-signature-with-residue': { signature: 'TARLENHEIM', silent: ['ending-no-signature'] },
  'findings/74-signature-glued': { signature: 'Tarlenheim', silent: ['ending-no-signature'] },
  'outside/08-page-marks-of-the-release': { signature: 'RASSENDYLL', lastEnds: 'to the inn.' },
  'outside/15-end-of-message-line': {
    signature: 'RASSENDYLL',
    lastEnds: 'HOME.',
    silent: ['ending-no-signature'],
  },
  'outside/21-trailer-of-the-national-archives': { signature: 'RASSENDYLL', lastEnds: 'TAKEN IT.' },
  'outside/33-what-follows-the-signature': { signature: 'RASSENDYLL', lastEnds: 'NOT THERE.' },
}

describe('cases of bodies', () => {
  if (!casesAreHere) {
    it('are not here', () => console.log(withoutCases))
    return
  }
  for (const [name, expected] of Object.entries(CASES)) {
    for (const [form, change] of Object.entries(FORMS)) {
      it(`${name}, ${form}`, () => check(change(caseText(name)), expected))
    }
  }
})

function check(text: string, expected: Expected): void {
  const [first] = messagesOfText(text)
  assert.ok(first)
  const json = messageJson(first.message, 0, false, defaultVocabulary())
  if (expected.signature !== undefined) assert.equal(json.signature, expected.signature)
  if (expected.lastEnds !== undefined) {
    const last = json.paragraphs.at(-1)?.text ?? ''
    assert.ok(last.endsWith(expected.lastEnds), last)
  }
  const found = new Set(lintText(text).map(({ finding }) => finding.rule.id))
  for (const id of expected.reports ?? []) assert.ok(found.has(id), `${id} is silent`)
  for (const id of expected.silent ?? []) assert.ok(!found.has(id), `${id} reports`)
}
