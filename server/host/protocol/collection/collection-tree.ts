import { type CableGroup, groupOf, groupsOf } from '../../../language/collection/neighbours/cable-group.ts'
import { compareText, type Entry, yearOf } from '../../../language/collection/neighbours/collection.ts'
import { citedBy, citersOf, threadOf } from '../../../language/collection/neighbours/thread.ts'
import { matcherFor, readQuery } from '../../../language/collection/query/ask.ts'
import { levelHeight } from '../../../language/collection/query/fields.ts'
import { type Missing, missingIn } from '../../../language/collection/reports/missing.ts'
import { sentAround } from '../../../language/collection/reports/neighbours-of.ts'
import type { OpenedCollection } from './collection-host.ts'
import { dateAndSender, nameOf, placeOf } from './entry-places.ts'

/** A row of a tree, as a client shows it. */
export interface TreeNode {
  /** The way to it, which is given back to ask for what is below. */
  readonly path: readonly string[]
  readonly label: string
  readonly description?: string
  readonly tooltip?: string
  readonly kind: 'group' | 'cable' | 'file' | 'absent'
  readonly hasChildren: boolean
  readonly uri?: string
  readonly line?: number
}

const WAYS: Readonly<Record<string, { readonly label: string; readonly keys: (entry: Entry) => readonly string[] }>> = {
  year: { label: 'By Year and Post', keys: ({ record }) => [String(yearOf(record) ?? 'Without date')] },
  level: { label: 'By Level', keys: ({ record }) => [record.level ?? 'Without level'] },
  tags: { label: 'By TAGS', keys: ({ record }) => (record.tags.length > 0 ? record.tags : ['Without TAGS']) },
  from: { label: 'By Originator', keys: ({ record }) => [record.from ?? 'Without originator'] },
}

/** No node has more below it than a person can look through; a filter finds the rest. */
const MOST = 2000
const LONGEST_HOLE = 20

/**
 * What is below a node; the first ones for no path.
 *
 * @param filter a query; what is none shows everything
 */
export function treeChildren(opened: OpenedCollection, path: readonly string[], filter: string): readonly TreeNode[] {
  const [way, ...rest] = path
  if (way === undefined) return roots(opened, filter)
  if (way === 'missing') return missingNodes(opened, rest)
  if (way === 'cable') return belowCable(opened, rest)
  const wanted = WAYS[way]
  if (!wanted) return []
  const entries = filtered(opened, filter)
  const [key, post] = rest
  if (key === undefined) return groupNodes(path, entries, wanted.keys, way === 'level' ? levelHeight : undefined)
  const inside = entries.filter((entry) => wanted.keys(entry).includes(key))
  if (way === 'year' && post === undefined) return groupNodes(path, inside, postOf)
  const own = post === undefined ? inside : inside.filter((entry) => postOf(entry).includes(post))
  return cableNodes(opened, groupsOf(opened.collection, own))
}

function roots(opened: OpenedCollection, filter: string): readonly TreeNode[] {
  if (opened.collection.messageCount === 0) return []
  const ways = Object.entries(WAYS).map(
    ([way, { label }]): TreeNode => ({ path: [way], label, kind: 'group', hasChildren: true }),
  )
  if (filter.trim() !== '') {
    // What was asked for is seen at once, without a step.
    const found = groupsOf(opened.collection, filtered(opened, filter))
    return cableNodes(opened, found)
  }
  const missing: TreeNode = { path: ['missing'], label: 'Missing Cables', kind: 'absent', hasChildren: true }
  return [...ways, missing]
}

function postOf({ record }: Entry): readonly string[] {
  return [record.number?.series ?? record.from ?? 'Without post']
}

function filtered(opened: OpenedCollection, filter: string): readonly Entry[] {
  const { query } = readQuery(filter, opened.vocabulary)
  const all = [...opened.collection.entries()]
  return query && query.kind !== 'all' ? all.filter(matcherFor(query, opened)) : all
}

function groupNodes(
  path: readonly string[],
  entries: readonly Entry[],
  keys: (entry: Entry) => readonly string[],
  height?: (key: string) => number,
): readonly TreeNode[] {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const key of keys(entry)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => (height ? height(b) - height(a) : 0) || compareText(a, b))
    .map(([key, count]) => ({
      path: [...path, key],
      label: key,
      description: String(count),
      kind: 'group',
      hasChildren: true,
    }))
}

function cableNodes(opened: OpenedCollection, groups: readonly CableGroup[]): TreeNode[] {
  const shown = groups.slice(0, MOST).map((group) => cableNode(opened, group))
  const rest = groups.length - shown.length
  if (rest > 0)
    shown.push({ path: ['more'], label: `${rest} more: narrow the filter`, kind: 'group', hasChildren: false })
  return shown
}

function cableNode(opened: OpenedCollection, group: CableGroup): TreeNode {
  const { first, entries } = group
  const { subject } = first.record
  const name = nameOf(first)
  const cites = first.record.citations.length > 0 || opened.collection.citing(first).length > 0
  return {
    path: ['cable', first.path, String(first.index)],
    label: name,
    description: subject === null || subject === name ? dateAndSender(first) : subject,
    tooltip: [name, subject === name ? null : subject, dateAndSender(first), first.record.opening, notes(group)]
      .filter((part) => part)
      .join('\n'),
    kind: 'cable',
    hasChildren: entries.length > 1 || cites,
    uri: opened.source.uriOf(first.path),
    line: placeOf(first).start.line,
  }
}

function notes({ entries, missingSections, totalSections }: CableGroup): string {
  if (missingSections.length > 0) return `Section ${missingSections.join(', ')} of ${totalSections} is missing`
  return entries.length > 1 ? `${entries.length} files` : ''
}

function entryAt(
  { collection }: OpenedCollection,
  path: string | undefined,
  index: string | undefined,
): Entry | undefined {
  return path === undefined ? undefined : collection.entriesOf(path)[Number(index ?? 0)]
}

function belowCable(opened: OpenedCollection, [file, index, part]: readonly string[]): readonly TreeNode[] {
  const entry = entryAt(opened, file, index)
  if (!entry) return []
  const group = groupOf(opened.collection, entry)
  const cites = citedBy(opened.collection, group)
  const citers = citersOf(opened.collection, group)
  if (part === 'cites') return cableNodes(opened, cites)
  if (part === 'citers') return cableNodes(opened, citers)
  const files = group.entries.length > 1 ? group.entries.map((each) => fileNode(opened, each)) : []
  const below = (name: string, label: string, found: readonly CableGroup[]): TreeNode[] =>
    found.length === 0
      ? []
      : [
          {
            path: ['cable', entry.path, String(entry.index), name],
            label,
            description: String(found.length),
            kind: 'group',
            hasChildren: true,
          },
        ]
  return [...files, ...below('cites', 'Cites', cites), ...below('citers', 'Cited By', citers)]
}

function fileNode({ source }: OpenedCollection, entry: Entry): TreeNode {
  const { section } = entry.record
  const name = entry.path.replace(/^.*[\\/]/, '')
  return {
    path: ['file', entry.path, String(entry.index)],
    label: section ? `Section ${section.number} of ${section.total ?? '?'}` : name,
    description: section ? name : dateAndSender(entry),
    kind: 'file',
    hasChildren: false,
    uri: source.uriOf(entry.path),
    line: placeOf(entry).start.line,
  }
}

function missingNodes(opened: OpenedCollection, [number]: readonly string[]): readonly TreeNode[] {
  const found = missingIn(opened.collection, { longestHole: LONGEST_HOLE })
  if (number === undefined) return found.slice(0, MOST).map(missingNode)
  const own = found.find((each) => each.number === number)
  return own ? own.by.map((entry) => cableNode(opened, groupOf(opened.collection, entry))) : []
}

function missingNode({ kind, number, to, sections, cited, by, after, before }: Missing): TreeNode {
  const days = after !== null && before !== null ? `between ${after} and ${before}` : ''
  const why =
    kind === 'cited'
      ? `cited by ${cited}`
      : kind === 'section'
        ? `section ${sections.join(', ')}`
        : 'a hole in the numbers'
  return {
    path: ['missing', number],
    label: to === null ? number : `${number} to ${to}`,
    description: why,
    tooltip: [why, days].filter((part) => part !== '').join(', '),
    kind: 'absent',
    hasChildren: by.length > 0,
  }
}

/** The neighbours of an open cable: in time, in its thread, its own files. */
export function neighbourChildren(
  opened: OpenedCollection,
  entry: Entry | undefined,
  path: readonly string[],
): readonly TreeNode[] {
  const [part, ...rest] = path
  if (part === 'cable') return belowCable(opened, rest)
  if (!entry) return []
  const group = groupOf(opened.collection, entry)
  const lists: readonly (readonly [string, string, () => readonly TreeNode[]])[] = [
    [
      'files',
      'Sections and Copies',
      () => (group.entries.length > 1 ? group.entries.map((each) => fileNode(opened, each)) : []),
    ],
    ['cites', 'Cites', () => cableNodes(opened, citedBy(opened.collection, group))],
    ['citers', 'Cited By', () => cableNodes(opened, citersOf(opened.collection, group))],
    [
      'thread',
      'Thread',
      () => {
        const thread = threadOf(opened.collection, entry)
        return thread.length > 1 ? cableNodes(opened, thread) : []
      },
    ],
    ['around', 'Sent Before and After', () => cableNodes(opened, sentAround(opened.collection, entry, 5))],
  ]
  if (part !== undefined) return lists.find(([name]) => name === part)?.[2]() ?? []
  return lists.flatMap(([name, label, list]) => {
    const count = list().length
    return count === 0
      ? []
      : [{ path: [name], label, description: String(count), kind: 'group' as const, hasChildren: true }]
  })
}
