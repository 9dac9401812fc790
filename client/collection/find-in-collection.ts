import { type QuickPickItem, Range, ThemeIcon, Uri, window } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { mistake } from './filter.ts'
import type { FindAnswer } from './tree-node.ts'

interface Item extends QuickPickItem {
  readonly uri?: string
  readonly line?: number
  /** What the query becomes when it is chosen. */
  readonly query?: string
}

const MOST = 300
const MOST_PROPOSALS = 6

/** A list that follows the query as it is typed: what may come next, and the messages that are meant. */
export async function findInCollection(client: LazyClient): Promise<void> {
  const pick = window.createQuickPick<Item>()
  pick.title = 'Find in Collection'
  pick.placeholder = 'from:KABUL date:2008-06..2009 tags:PTER level>=S "bridge road"'
  pick.matchOnDescription = true
  let asked = 0
  const ask = async (query: string): Promise<void> => {
    const own = ++asked
    pick.busy = true
    const answer = await client.request<FindAnswer>('cable/find', { query, most: MOST, offset: query.length })
    // Only the latest question counts.
    if (own !== asked) return
    pick.busy = false
    pick.title = titleOf(query, answer)
    pick.items = itemsOf(query, answer)
  }
  pick.onDidChangeValue(ask)
  pick.onDidAccept(async () => {
    const [item] = pick.selectedItems
    if (item?.query !== undefined) {
      pick.value = item.query
      await ask(item.query)
    } else if (item?.uri !== undefined) {
      pick.hide()
      const at = new Range(item.line ?? 0, 0, item.line ?? 0, 0)
      await window.showTextDocument(Uri.parse(item.uri), { selection: at })
    }
  })
  pick.onDidHide(() => pick.dispose())
  pick.show()
  await ask('')
}

function titleOf(query: string, { error, explanation, count = 0, proposals }: FindAnswer): string {
  if (error) return mistake(query, error)
  // In a browser, without a folder, with `cable.collection` off, and for a moment after the start.
  if (explanation === undefined && !proposals) return 'Find in Collection: no folder of cables has been read'
  return explanation === undefined ? 'Find in Collection' : `${explanation}: ${count.toLocaleString()}`
}

function itemsOf(query: string, { proposals = [], items = [] }: FindAnswer): Item[] {
  // All are shown: the list is what the query means, and not what is like its letters.
  const next = proposals.slice(0, query === '' ? proposals.length : MOST_PROPOSALS).map(
    ({ start, end, text, detail }): Item => ({
      label: text,
      description: detail,
      iconPath: new ThemeIcon('filter'),
      alwaysShow: true,
      query: `${query.slice(0, start)}${text}${query.slice(end)}`,
    }),
  )
  const found = items.map(
    ({ name, subject, detail, uri, line }): Item => ({
      label: name,
      description: subject ?? '',
      detail,
      iconPath: new ThemeIcon('mail'),
      alwaysShow: true,
      uri,
      line,
    }),
  )
  return query === '' ? [...next, ...found] : [...found.slice(0, 20), ...next, ...found.slice(20)]
}
