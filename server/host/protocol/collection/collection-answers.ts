import type { DocumentLink, Hover, Location, LocationLink, Position, Range } from 'vscode-languageserver'
import { type Entry, inOrder } from '../../../language/collection/neighbours/collection.ts'
import { numberText } from '../../../language/collection/record/cable-number.ts'
import type { CableRecord } from '../../../language/collection/record/cable-record.ts'
import { recordOf } from '../../../language/collection/record/record-of.ts'
import { type CitedCable, citedCableAt, isOwnNumber } from '../../../language/features/cited-cables/cited-cables.ts'
import { row } from '../../../language/features/hover/hover-content.ts'
import { render } from '../../../language/features/hover/render.ts'
import { type Place, placeAt } from '../../../language/features/places/place.ts'
import { toRange } from '../../../language/features/protocol/to-lsp.ts'
import { paragraphTarget } from '../../../language/features/targets/targets.ts'
import { readMessage } from '../../../language/model/incremental/read-message.ts'
import type { Message } from '../../../language/model/message/message.ts'
import { messageDay } from '../../../language/rules/support/dates/message-date.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { OpenedCollection } from './collection-host.ts'
import { documentAt } from './document-at.ts'
import { dateAndSender, linkTo, locationOf, nameOf, rangeOf } from './entry-places.ts'

/** What a place of an open text says of other cables, and which those are. */
interface Found {
  readonly place: Place
  readonly cited: CitedCable
  readonly origin: Range
  readonly targets: readonly Entry[]
}

/** Where the cable is that the words at a position name, at the paragraph where one is named. Undefined where they name none. */
export function definitionIn(
  opened: OpenedCollection,
  document: CableDocument,
  position: Position,
): readonly LocationLink[] | undefined {
  const found = foundAt(opened, document, position)
  if (!found) return undefined
  return found.targets.map((entry) => {
    const link = linkTo(opened, entry, found.origin, paragraphIn(opened, entry, found.cited.paragraph))
    if (link.targetUri === document.uri) return link
    const { targetRange, targetSelectionRange } = link
    return { ...link, ...opened.toClient(entry.path, { targetUri: link.targetUri, targetRange, targetSelectionRange }) }
  })
}

/** The messages that the words at a position name. Undefined where they name none. */
export function citedEntries(
  opened: OpenedCollection,
  document: CableDocument,
  position: Position,
): readonly Entry[] | undefined {
  return foundAt(opened, document, position)?.targets
}

/**
 * All places that cite the cable at a position: the message's own number, or one that it cites.
 *
 * @param besides only those in other messages, of this file too
 */
export function citingPlaces(
  opened: OpenedCollection,
  document: CableDocument,
  position: Position,
  besides: boolean,
): readonly Location[] | undefined {
  const place = placeAt(document, position, opened.vocabulary)
  if (!place) return undefined
  const found = foundAt(opened, document, position)
  const meant = found ? found.targets : isOwnNumber(place) ? ownEntries(opened, document, place) : undefined
  if (!meant) return undefined
  const cited = new Set(meant.flatMap((entry) => opened.collection.citing(entry)))
  // A cable that is nowhere is cited all the same.
  if (found && meant.length === 0) for (const each of citingAbsent(opened, found)) cited.add(each)
  const places = new Map<string, Location>()
  const path = opened.source.pathOf(document.uri)
  const index = document.messageStarts.indexOf(place.messageLine)
  for (const { entry, citation } of cited) {
    if (besides && entry.path === path && entry.index === index) continue
    const range = citation.place && rangeOf(citation.place)
    const uri = opened.source.uriOf(entry.path)
    if (!range) continue
    const key = `${uri} ${range.start.line} ${range.start.character}`
    // Those of the text that is asked about are turned with the rest of the answer.
    places.set(key, { uri, range: entry.path === path ? range : opened.toClient(entry.path, range) })
  }
  return [...places.values()]
}

function citingAbsent({ collection }: OpenedCollection, { cited, place }: Found) {
  const year = collection.yearMeant(cited.number, recordHere(place))
  return collection.unresolved().get(`${year ?? ''} ${cited.number.series} ${cited.number.number}`) ?? []
}

/** Links over the references of a text that lead to a cable of the folder. */
export function documentLinks(opened: OpenedCollection, document: CableDocument): DocumentLink[] {
  const path = opened.source.pathOf(document.uri)
  return document.messages.flatMap((slice, index) => {
    const line = document.messageStarts[index] ?? 0
    const { record } = recordOf(readMessage(slice, opened.vocabulary), line, {}, opened.vocabulary)
    return record.citations.flatMap((citation) => {
      const [target] = citation.place ? opened.collection.resolve(citation, record) : []
      // To the message itself nothing leads: one is there.
      if (!target || !citation.place || (path === target.path && index === target.index)) return []
      const { range, uri } = locationOf(opened, target)
      const tooltip = [nameOf(target), target.record.subject, dateAndSender(target)]
        .filter((part) => part)
        .join(' \u2013 ')
      return [{ range: rangeOf(citation.place), target: `${uri}#L${range.start.line + 1}`, tooltip }]
    })
  })
}

/** What a hover over a reference says of the cable besides: its subject and first words, or that it is not here. */
export function hoverIn(
  opened: OpenedCollection,
  document: CableDocument,
  position: Position,
  markdown: boolean,
  own: Hover | null,
): Hover | null {
  const found = foundAt(opened, document, position)
  if (!found) return own
  const [target] = found.targets
  if (!target && !opened.isComplete()) return own
  const { cited, targets } = found
  const record = target?.record
  const content = render(
    {
      span: cited.span,
      title: record ? (record.subject ?? nameOf(target)) : 'Not in this folder',
      rows: record
        ? [
            row('Date', record.date?.slice(0, 10)),
            row('From', record.from ?? undefined),
            row('Level', record.level ?? undefined),
            row('Files', targets.length > 1 ? String(targets.length) : undefined),
          ]
        : [],
      notes: record
        ? []
        : [
            `No file here is ${numberText({ ...cited.number, year: opened.collection.yearMeant(cited.number, recordHere(found.place)) })}.`,
          ],
      quote: record?.opening || undefined,
    },
    markdown,
  )
  const before = own && typeof own.contents === 'object' && 'value' in own.contents ? own.contents.value : ''
  const value = before === '' ? content : `${before}\n\n${markdown ? '---\n\n' : ''}${content}`
  return { contents: { kind: markdown ? 'markdown' : 'plaintext', value }, range: own?.range ?? found.origin }
}

function foundAt(opened: OpenedCollection, document: CableDocument, position: Position): Found | undefined {
  const place = placeAt(document, position, opened.vocabulary)
  const cited = place && citedCableAt(place, opened.vocabulary)
  if (!place || !cited) return undefined
  const targets = opened.collection.resolve(cited.number, recordHere(place))
  if (cited.perhaps && targets.length === 0) return undefined
  return { place, cited, origin: toRange(cited.span, place.messageLine), targets }
}

/** As much of a record as tells which year is meant. */
function recordHere({ message }: { readonly message: Message }): CableRecord {
  const { dateTimeGroup, id } = message
  const instant = dateTimeGroup?.instant
  const date = instant === undefined || Number.isNaN(instant) ? messageDay(message) : new Date(instant).toISOString()
  const year = id?.year ?? dateTimeGroup?.fields.year ?? null
  return {
    number: year === null ? null : { year, series: '', number: 0 },
    date: date ?? null,
  } as unknown as CableRecord
}

/** The messages of the folder that are the one at the place: those of its file, and of its number. */
export function ownEntries(opened: OpenedCollection, document: CableDocument, place: Place): readonly Entry[] {
  const path = opened.source.pathOf(document.uri)
  const index = document.messageStarts.indexOf(place.messageLine)
  const own = path === undefined ? undefined : opened.collection.entriesOf(path)[index]
  if (own?.record.number) return opened.collection.numbered(own.record.number)
  const { record } = recordOf(place.message, place.messageLine, {}, opened.vocabulary)
  const known = record.number ? opened.collection.numbered(record.number) : []
  return own ? [own, ...known].sort(inOrder) : known
}

/** The paragraph of a cable that a citation names, in the text as it is now. */
function paragraphIn(opened: OpenedCollection, entry: Entry, number: number | undefined): Range | undefined {
  const document = number === undefined ? undefined : documentAt(opened, entry.path)
  const slice = document?.messages[entry.index]
  const span = number !== undefined && slice && paragraphTarget(readMessage(slice, opened.vocabulary), number)
  return span ? toRange(span, document?.messageStarts[entry.index] ?? 0) : undefined
}
