import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver'
import type { Entry } from '../../../language/collection/neighbours/collection.ts'
import { placeAt } from '../../../language/features/places/place.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import { citedEntries, ownEntries } from './collection-answers.ts'
import type { OpenedCollection } from './collection-host.ts'
import { dateAndSender, nameOf, placeOf, rangeOf } from './entry-places.ts'

/** The cable that a place names, else the one that it is part of. */
export function prepareCalls(
  opened: OpenedCollection,
  document: CableDocument,
  position: Position,
): CallHierarchyItem[] {
  const cited = citedEntries(opened, document, position)
  if (cited) return cited.map((entry) => itemOf(opened, entry))
  const place = placeAt(document, position, opened.vocabulary)
  const path = opened.source.pathOf(document.uri)
  if (!place || path === undefined) return []
  const own = opened.collection.entriesOf(path)[document.messageStarts.indexOf(place.messageLine)]
  const entries = own ? [own] : ownEntries(opened, document, place).slice(0, 1)
  return entries.map((entry) => itemOf(opened, entry))
}

/** Who cites it. */
export function incomingCalls(opened: OpenedCollection, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const entry = entryOf(opened, item)
  const calls = new Map<Entry, CallHierarchyIncomingCall>()
  for (const { entry: citing, citation } of entry ? opened.collection.citing(entry) : []) {
    const call = calls.get(citing) ?? { from: itemOf(opened, citing), fromRanges: [] }
    calls.set(citing, call)
    if (citation.place) call.fromRanges.push(rangeOf(citation.place))
  }
  return [...calls]
    .map(([citing, { from, fromRanges }]) => ({ from, fromRanges: opened.toClient(citing.path, fromRanges) }))
    .sort((a, b) => (a.from.name < b.from.name ? -1 : 1))
}

/** What it cites. */
export function outgoingCalls(opened: OpenedCollection, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const entry = entryOf(opened, item)
  const calls = new Map<Entry, CallHierarchyOutgoingCall>()
  for (const citation of entry?.record.citations ?? []) {
    const [target] = entry ? opened.collection.resolve(citation, entry.record) : []
    if (!target) continue
    const call = calls.get(target) ?? { to: itemOf(opened, target), fromRanges: [] }
    calls.set(target, call)
    if (citation.place) call.fromRanges.push(rangeOf(citation.place))
  }
  return [...calls.values()].map(({ to, fromRanges }) => ({
    to,
    fromRanges: entry ? opened.toClient(entry.path, fromRanges) : fromRanges,
  }))
}

function itemOf({ source, toClient }: OpenedCollection, entry: Entry): CallHierarchyItem {
  const range = toClient(entry.path, placeOf(entry))
  return {
    name: nameOf(entry),
    kind: SymbolKind.File,
    detail: [entry.record.subject, dateAndSender(entry)].filter((part) => part).join(' \u2013 '),
    uri: source.uriOf(entry.path),
    range,
    selectionRange: range,
    data: { index: entry.index },
  }
}

function entryOf({ collection, source }: OpenedCollection, { uri, data }: CallHierarchyItem): Entry | undefined {
  const path = source.pathOf(uri)
  return path === undefined ? undefined : collection.entriesOf(path)[Number((data as { index?: unknown })?.index ?? 0)]
}
