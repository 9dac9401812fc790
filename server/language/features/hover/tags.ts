import type { Tag, TagsLine } from '../../model/message/tags-line.ts'
import type { Tag as Known } from '../../vocabulary/types.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { period } from './describe-post.ts'
import { explain, type HoverContent, type HoverContext, type HoverSubject, row } from './hover-content.ts'
import { isoDay } from './times.ts'

/** The TAGS line: what each code stands for. */
export const tags: HoverSubject = (place, context) => {
  const line = place.message.tags
  if (!line || !covers(line.span, place)) return undefined
  if (covers(line.keyword, place))
    return explain(line.keyword, context.vocabulary.term('TAGS'), line.keyword.text, [
      row('Entries', String(line.tags.length)),
    ])
  const tag = findAt(line.tags, place)
  if (!tag) return undefined
  return tag.kind === 'person' ? explainPerson(tag, line, context) : explainTag(tag, place, context)
}

function explainTag(tag: Tag, place: Place, { vocabulary }: HoverContext): HoverContent | undefined {
  const instant = place.message.dateTimeGroup?.instant
  const known = vocabulary.tag(tag.code, instant === undefined ? undefined : isoDay(instant))
  if (!known) return undefined
  return {
    span: tag,
    title: known.title ?? known.code,
    token: tag.text,
    rows: [
      row('Kind', kindText(known)),
      row('Family', known.family),
      row('Person', tag.person),
      row('In use', period(known.from, known.to)),
      row('Certainty of the meaning', known.confidence === 'high' ? undefined : known.confidence),
    ],
    notes: [known.note],
    sources: [known.source],
  }
}

function kindText(known: Known): string {
  const region = known.region ? ', region' : ''
  const historic = known.status === 'historic' ? ', no longer used' : ''
  const seen = known.status === 'seen' ? ', in use but in no list' : ''
  return `${known.kind} TAG${region}${historic}${seen}`
}

function explainPerson(tag: Tag, line: TagsLine, { vocabulary }: HoverContext): HoverContent | undefined {
  const before = line.tags.slice(0, line.tags.indexOf(tag)).findLast((other) => other.person !== undefined)
  const known = before && vocabulary.tag(before.code)
  return explain(tag, vocabulary.term('PERSON TAG'), tag.text, [
    row('Named by', before && [before.code, known?.title].filter((part) => part !== undefined).join(', ')),
  ])
}
