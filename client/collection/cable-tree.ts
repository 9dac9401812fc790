import { EventEmitter, Range, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { TreeNode } from './tree-node.ts'

/** A native tree whose rows the server tells. */
export interface CableTree extends TreeDataProvider<TreeNode> {
  /** All rows are asked for anew. */
  refresh(): void
}

const ICONS: Readonly<Record<TreeNode['kind'], ThemeIcon | undefined>> = {
  group: undefined,
  cable: new ThemeIcon('mail'),
  file: new ThemeIcon('file'),
  absent: new ThemeIcon('question'),
}

/** @param wishes what the rows depend on besides: a filter, an open cable; undefined while there are none */
export function cableTree(client: LazyClient, wishes: () => object | undefined): CableTree {
  const changed = new EventEmitter<undefined>()
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => changed.fire(undefined),
    async getChildren(node) {
      const more = wishes()
      if (!more) return []
      return client.request<TreeNode[]>('cable/collectionTree', { path: node?.path ?? [], ...more })
    },
    getTreeItem: ({ path, label, description, tooltip, kind, hasChildren, uri, line = 0 }) => {
      const state = hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None
      const item = new TreeItem(label, state)
      const icon = ICONS[kind]
      if (icon) item.iconPath = icon
      if (description !== undefined) item.description = description
      if (tooltip !== undefined) item.tooltip = tooltip
      item.contextValue = kind
      // A screen reader is told what the icon shows.
      item.accessibilityInformation = { label: [label, SPOKEN[kind], description].filter(Boolean).join(', ') }
      if (uri !== undefined) {
        item.command = {
          command: 'vscode.open',
          title: 'Open',
          arguments: [Uri.parse(uri), { selection: new Range(line, 0, line, 0), preserveFocus: true }],
        }
      }
      if (path[0] === 'more') item.iconPath = new ThemeIcon('ellipsis')
      return item
    },
  }
}

const SPOKEN: Readonly<Record<TreeNode['kind'], string>> = {
  group: '',
  cable: 'cable',
  file: 'file',
  absent: 'not in this folder',
}
