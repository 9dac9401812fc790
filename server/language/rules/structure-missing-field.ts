import type { Message } from '../model/message.ts'
import type { Span } from '../model/span.ts'
import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { beforeLine, firstLineOf, oneEdit } from './support/one-edit.ts'

export default defineRule({
  id: 'structure-missing-field',
  title: 'E.O., TAGS or SUBJECT missing',
  scope: 'message',
  severity: { draft: 'error', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  docs: {
    what: 'One of the fields that every cable has is not there: E.O., TAGS, SUBJECT.',
    why: 'The fields are what a cable is filed, found and declassified by.',
    source:
      '5 FAH-1. Of 1,294 accepted copies 0.5% lack the E.O. line and 0.9% TAGS or SUBJECT. Silent for telegrams before 1973, which have none, and for copies without text.',
    bad: [
      { text: exampleCable({ tags: null }), fixed: exampleCable({ tags: 'TAGS: ' }) },
      { text: exampleCable({ order: null }) },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Puts the keyword where the field belongs, to be filled in.',
  },
  check(message, report, { profile }) {
    const { order, tags, subject, dateTimeGroup, body, layout } = message
    const year = dateTimeGroup?.fields.year
    if ((year !== undefined && year < 1973) || body.blocks.length === 0) return
    // One field alone does not make a cable of a text.
    if (!order && !tags && !subject && !message.classification?.series) return
    const places = placesOf(message)
    // A released draft is often an excerpt.
    const quiet = layout === 'draft' && profile === 'archival'
    if (!order)
      report(
        missing(
          quiet,
          'E.O.',
          places.order,
          layout === 'smart' ? undefined : { line: places.orderLine, text: 'E.O. ' },
        ),
      )
    if (!tags)
      report(
        missing(quiet, 'TAGS', places.tags, layout === 'smart' ? undefined : { line: places.tagsLine, text: 'TAGS: ' }),
      )
    if (!subject)
      report(
        missing(
          quiet,
          'SUBJECT',
          places.subject,
          layout === 'smart' ? undefined : { line: places.subjectLine, text: 'SUBJECT: ' },
        ),
      )
  },
})

function missing(
  quiet: boolean,
  name: string,
  span: Span,
  insert: { line: number | undefined; text: string } | undefined,
) {
  return {
    ...(quiet ? { level: 'hint' as const } : {}),
    span: firstLineOf(span),
    message: `The ${name} line is missing: expected E.O., TAGS and SUBJECT above the text`,
    ...(insert?.line === undefined
      ? {}
      : oneEdit(`Put ${name} in its place`, beforeLine(insert.line), `${insert.text}\n`)),
  }
}

interface Places {
  readonly order: Span
  readonly orderLine: number | undefined
  readonly tags: Span
  readonly tagsLine: number | undefined
  readonly subject: Span
  readonly subjectLine: number | undefined
}

/** Where each field would stand: at its neighbour, or failing that, at the line that opens the text. */
function placesOf({ order, tags, subject, classification, from, labels }: Message): Places {
  const opening = classification?.span ?? from?.span ?? labels[0]?.keyword ?? { line: 0, start: 0, endLine: 0, end: 0 }
  const below = (span: Span | undefined): number | undefined => (span ? span.endLine + 1 : undefined)
  return {
    order: (tags ?? subject)?.span ?? opening,
    orderLine: (tags ?? subject)?.span.line,
    tags: (subject ?? order)?.span ?? opening,
    tagsLine: subject?.span.line ?? below(order?.span),
    subject: (tags ?? order)?.span ?? opening,
    subjectLine: below((tags ?? order)?.span),
  }
}
