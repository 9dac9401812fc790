import assert from 'node:assert/strict'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { bodyOutline } from '../../../server/language/features/outline/body-outline.ts'
import { headingText } from '../../../server/language/model/reading/body/heading-shape.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../support/cable.ts'
import { describeCases, type RulesExpected } from '../../support/cases.ts'

/** What the body of a case has to give; what is left out is not asked for. */
interface Expected extends RulesExpected {
  readonly headings?: readonly string[]
  /** How items of the outline begin. */
  readonly outline?: readonly string[]
  readonly summary?: string | null
  /** How each numbered paragraph ends, by number. */
  readonly ends?: Readonly<Record<number, string>>
  readonly signature?: string | null
  /** How the last paragraph ends. */
  readonly lastEnds?: string
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
  'reading/07-heading-no-blank-above': { headings: ['The Quiet Capital'], ends: { 1: 'court.' } },
  'reading/09-heading-ends-with-colon': { headings: ['Talks With the Duke:'], ends: { 1: 'court.' } },
  'reading/10-heading-begins-with-ellipsis-or-quote': { headings: ['...And the King Agrees'], ends: { 1: 'court.' } },
  'reading/11-heading-sentence-case-underlined': { headings: ['All the visitors leave the castle'] },
  'reading/13-heading-in-slants': { headings: ['THE CASTLE AND ITS BRIDGE'], ends: { 1: 'court.' } },
  'reading/14-heading-with-rule-in-one-line': {
    headings: ['A CASTLE FOR THE DUKE AND A BRIDGE FOR THE KING'],
    ends: { 1: 'court.' },
  },
  'reading/15-heading-between-rules-in-one-line': { headings: ['The Capital'], ends: { 1: 'court.' } },
  'reading/17-heading-longer-than-76': {
    headings: ['A Long Evening at the Castle, With a Short Account of the Bridge and of Its Builders'],
  },
  'reading/18-page-line-mixed-case': { headings: [], ends: { 1: 'which had been waiting for him.' } },
  'reading/19-page-line-inside-a-line': {
    ends: { 1: 'The whole court received him.' },
    reports: ['hygiene-page-line'],
  },
  'reading/55-summary-heading-below-authority-line': {
    headings: ['Summary'],
    silent: ['block-end-without-start'],
  },
  'reading/57-action-request-has-a-beginning': { silent: ['block-end-without-start'] },
  'reading/58-introduction-has-a-beginning': { silent: ['block-end-without-start'] },
  'reading/59-end-summary-and-comment-closes-both': {
    summary: 'The duke arrived at the castle in the evening. Comment: The court is afraid.',
    silent: ['block-start-without-end'],
  },
  'reading/61-summary-keeps-inner-numbers': {
    summary:
      'The duke arrived at the castle in the evening and was received by the whole court. The king slept in the tower.',
  },
  'reading/62-begin-summary-ends-inside-the-text': { silent: ['hygiene-torn-paragraph'] },
  'reading/65-repeated-fields-are-a-heading': { headings: [] },
  'reading/69-smart-page-of-a-folder': { headings: [], ends: { 2: 'slept in the tower until the morning.' } },
  'findings/01-summary-heading-under-classifier': { headings: ['Summary'], silent: ['block-end-without-start'] },
  'findings/02-summary-glued-behind-reason': { silent: ['block-end-without-start'] },
  'findings/03-summary-without-colon': {
    summary: 'During the audience the duke was kind.',
    silent: ['block-end-without-start'],
  },
  'findings/05-summary-contd-variants': {
    summary: 'The duke received the consul. He asked for a road. He got none.',
    silent: ['block-start-without-end'],
  },
  'findings/06-end-summary-and-comment-over-inner-comment': { silent: ['block-start-without-end'] },
  'findings/07-summary-and-comment-with-inner-comment': { silent: ['block-start-without-end'] },
  'findings/09-end-summary-before-heading': { headings: ['THE BALL'], silent: ['block-start-without-end'] },
  'findings/10-end-torn-from-summary': {
    summary: 'The duke received the consul in the castle.',
    reports: ['hygiene-torn-paragraph'],
    silent: ['block-start-without-end'],
  },
  'findings/11-summary-title-twice': {
    summary: 'The duke received the consul.',
    silent: ['block-start-without-end'],
  },
  'findings/13-introduction-title': { silent: ['block-end-without-start'] },
  'findings/14-begin-letter-end-text-of-letter': {
    silent: ['block-start-without-end', 'block-end-without-start'],
  },
  'findings/75-numbered-heading-then-text': { silent: ['hygiene-torn-paragraph'] },
  'findings/77-list-then-heading': { silent: ['hygiene-torn-paragraph'] },
  'findings/78-bibliography': { silent: ['hygiene-torn-paragraph'] },
  'reading/54-unnumbered-text-has-no-outline': { outline: ['The duke arrived', 'The king slept'] },
  'reading/75-missed-8bit-punctuation': { reports: ['hygiene-lost-punct'] },
  'reading/81-missed-stray-sipdis-in-front-of-text': {
    reports: ['caption-stray-in-body'],
    ends: { 2: 'asked the royal secretary to see nobody until the morning.' },
  },
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

describeCases('cases of bodies', CASES, check)

function check(text: string, expected: Expected): void {
  const [first] = messagesOfText(text)
  assert.ok(first)
  const json = messageJson(first.message, 0, false, defaultVocabulary())
  if (expected.signature !== undefined) assert.equal(json.signature, expected.signature)
  if (expected.lastEnds !== undefined) {
    const last = json.paragraphs.at(-1)?.text ?? ''
    assert.ok(last.endsWith(expected.lastEnds), last)
  }
  if (expected.summary !== undefined) assert.equal(json.summary, expected.summary)
  for (const [number, end] of Object.entries(expected.ends ?? {})) {
    const paragraph = json.paragraphs.find((each) => String(each.number) === number)?.text ?? ''
    assert.ok(paragraph.endsWith(end), paragraph)
  }
  const { body } = first.message
  const headings = body.blocks.filter((_, index) => body.roles[index] === 'heading').map(headingText)
  if (expected.headings) assert.deepEqual(headings, expected.headings)
  const names = bodyOutline(first.message).map(({ name }) => name)
  for (const begin of expected.outline ?? [])
    assert.ok(
      names.some((name) => name.startsWith(begin)),
      names.join('\n'),
    )
}
