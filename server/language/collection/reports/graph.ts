import { byDate, type CableGroup, groupKeyOf, groupsOf } from '../neighbours/cable-group.ts'
import type { Collection, Entry } from '../neighbours/collection.ts'
import { threadOf } from '../neighbours/thread.ts'
import { type CableNumber, looseKey, numberText } from '../record/cable-number.ts'
import type { CableRecord, Citation } from '../record/cable-record.ts'

export interface GraphNode {
  readonly id: string
  readonly date: string | null
  readonly from: string | null
  readonly level: string | null
  readonly subject: string | null
  /** False for what is cited and not in the collection. */
  readonly here: boolean
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** Places that cite it. */
  readonly places: number
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Who cites whom: of all, or of those at most so many steps from a cable. Cables without a number cite, and are not cited. */
export function graphOf(
  collection: Collection,
  around?: { readonly number: CableNumber; readonly steps: number },
): Graph {
  const absent = around ? citingAbsent(collection, around.number) : new Map<string, readonly Entry[]>()
  const within = (number: CableNumber, steps: number): CableGroup[] => {
    const groups = collection
      .numbered(number)
      .flatMap((entry) => threadOf(collection, entry, steps, Number.POSITIVE_INFINITY))
    // What is not here is a step away from all that cite it.
    for (const entry of steps > 0 ? [...absent.values()].flat() : [])
      groups.push(...threadOf(collection, entry, steps - 1, Number.POSITIVE_INFINITY))
    return [...new Map(groups.map((each) => [each.key, each])).values()]
  }
  const groups = around ? within(around.number, around.steps) : groupsOf(collection)
  // What is nowhere is a step away from who cites it.
  const inner = around && new Set(around.steps > 0 ? within(around.number, around.steps - 1).map(({ key }) => key) : [])
  const nodes = new Map<string, GraphNode>()
  for (const { key, first } of groups.sort((a, b) => byDate(a.first, b.first))) {
    const { date, from, level, subject } = first.record
    nodes.set(key, { id: key, date, from, level, subject, here: true })
  }
  for (const id of absent.keys()) nodes.set(id, absentNode(id))
  const edges = new Map<string, { from: string; to: string; places: number }>()
  for (const { key, entries } of groups) {
    for (const { record } of entries) {
      for (const citation of record.citations) {
        const [target] = collection.resolve(citation, record)
        const to = target ? groupKeyOf(collection, target) : absentId(collection, citation, record, nodes)
        // Beyond the steps asked for lies more; what is nowhere is shown as a gap.
        if (!nodes.has(to) && (target || inner?.has(key) === false)) continue
        if (!nodes.has(to)) nodes.set(to, absentNode(to))
        const edge = edges.get(`${key} ${to}`) ?? { from: key, to, places: 0 }
        edge.places++
        edges.set(`${key} ${to}`, edge)
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

function absentNode(id: string): GraphNode {
  return { id, date: null, from: null, level: null, subject: null, here: false }
}

/** Who cites a number that no message here bears, by the name it has in a graph. */
function citingAbsent(collection: Collection, number: CableNumber): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  if (collection.numbered(number).length > 0) return found
  for (const places of collection.unresolved().values())
    for (const { entry, citation } of places) {
      if (looseKey(citation) !== looseKey(number)) continue
      const year = collection.yearMeant(citation, entry.record)
      if (number.year !== null && year !== null && year !== number.year) continue
      const id = numberText({ ...citation, year })
      found.set(id, [...(found.get(id) ?? []), entry])
    }
  return found
}

/** Whether a graph around a number has anything in it: a message that bears it, or one that cites it. */
export function isInGraph(collection: Collection, number: CableNumber): boolean {
  return collection.numbered(number).length > 0 || citingAbsent(collection, number).size > 0
}

/** What is cited and not here; of another journey it may bear a number that is here. */
function absentId(
  collection: Collection,
  citation: Citation,
  citing: CableRecord,
  nodes: ReadonlyMap<string, GraphNode>,
): string {
  const id = numberText({ ...citation, year: collection.yearMeant(citation, citing) })
  return nodes.get(id)?.here ? `${id} (absent)` : id
}
