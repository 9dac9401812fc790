import type { BodyRole } from '../../model/message/body.ts'
import { classifierLine } from '../composing/field-lines.ts'
import { newCable } from '../composing/new-cable.ts'
import { withPlaces } from '../composing/templates.ts'
import { paragraphHeadFor } from './body-start.ts'
import type { Candidate, Candidates, CompletionContext } from './candidate.ts'
import { dayOf, levelOf } from './day-of.ts'
import { fields } from './fields.ts'

/** What a word stands for, made of what the document says already. */
export const snippets: Candidates = (writing, context) => {
  const { message, line, bodyIndex } = writing.place
  if (
    message.slice.blocks.length <= 3 &&
    !message.hasHeader &&
    message.level === undefined &&
    !message.classification &&
    !message.order &&
    !message.subject
  )
    return [...starts(context), ...fields(writing, context)]
  const day = dayOf(message, context)
  // Number and mark may stand there already.
  const isBehindHead = writing.start > writing.place.text.indent
  const head = isBehindHead ? '' : paragraphHeadFor(message, line, context)
  // Many type in small letters what stands in capitals.
  const lines =
    !isBehindHead && (message.body.lines[0] ?? Number.POSITIVE_INFINITY) >= line ? fields(writing, context) : []
  const isBelowFields = message.subject !== undefined && message.subject.span.line < line
  const isOver = (message.signature?.line ?? Number.POSITIVE_INFINITY) < line
  const isText = !isOver && ((message.body.lines[0] ?? Number.POSITIVE_INFINITY) <= line || isBelowFields)
  // What is quoted stands behind words of the cable itself.
  const above = message.body.roles[bodyIndex - 1]
  const isBehindText = !isOver && above !== undefined && TEXT.has(above)
  const has = (name: string): boolean =>
    message.body.namedBlocks.some((block) => block.name === name && block.open?.line !== line)
  const textLine = message.body.blocks.findIndex(({ kind }) => kind === 'paragraph')
  const isAboveText = textLine < 0 || (message.body.lines[textLine] ?? 0) >= line
  const classifier = classifierLine(levelOf(message, context), day, context.house)
  const own = [
    ...(head !== undefined && isText && !has('SUMMARY')
      ? named('summary', `${head}SUMMARY: <Summary>. END SUMMARY.`, 'A summary and its end')
      : []),
    ...(head !== undefined && isText
      ? named('comment', `${head}COMMENT: <Comment>. END COMMENT.`, 'A comment and its end')
      : []),
    ...(isBehindText ? named('quote', 'BEGIN TEXT:\n\n<Text>.\n\nEND TEXT.', 'Quoted text and its end') : []),
    ...(!message.references && isBelowFields && isAboveText ? named('ref', 'REF: <REFERENCE>', 'References') : []),
    ...(classifier !== undefined && !message.authority && isBelowFields && isAboveText
      ? named('classified', classifier, 'Who classified, and why')
      : []),
  ]
  // A field that a word stands for is shown once.
  return [...own, ...lines.filter(({ text }) => !own.some((each) => each.text.startsWith(text)))]
}

const TEXT: ReadonlySet<BodyRole> = new Set<BodyRole>(['paragraph', 'continuation', 'plain', 'list', 'heading'])

function starts(context: CompletionContext): readonly Candidate[] {
  const forms = [
    ['draft', 'A draft: level, fields, text'],
    ['message', 'A message with its header'],
    ['smart', 'A message with labels'],
  ] as const
  return forms.map(([form, detail]) => ({
    ...newCable({ form, level: 'UNCLASSIFIED' }, context),
    label: form === 'draft' ? 'cable' : `cable ${form}`,
    words: 'cable new',
    detail,
    first: true,
  }))
}

const named = (label: string, template: string, detail: string): readonly Candidate[] => [
  { ...withPlaces(template), label, detail, words: label, first: true },
]
