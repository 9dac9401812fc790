/**
 * The folder of cables as people see it: a tree of all, the neighbours of the open one, a search.
 * What the rows are is told by the server.
 */

import { commands, type Disposable, type TextEditor, window } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { cableTree } from './cable-tree.ts'
import { askForFilter } from './filter.ts'

export interface CollectionViews extends Disposable {
  /** Files have changed: what is shown is asked for anew. */
  changed(): void
}

/** Milliseconds until the neighbours follow the cursor into another message. */
const PAUSE = 200

export function collectionViews(client: LazyClient): CollectionViews {
  let filter = ''
  const all = cableTree(client, () => ({ filter }))
  const view = window.createTreeView('cable.collection', { treeDataProvider: all, showCollapseAll: true })
  const around = cableTree(client, () => {
    const editor = cableEditor()
    return editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line }
  })
  const neighbours = window.createTreeView('cable.neighbours', { treeDataProvider: around })
  let waiting: NodeJS.Timeout | undefined
  let shown = ''
  const follow = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const editor = cableEditor()
      // Within a message nothing is to be told anew; whoever reads on stays where he was.
      const place = editor ? `${editor.document.uri} ${messageAt(editor)}` : ''
      if (place === shown) return
      shown = place
      around.refresh()
    }, PAUSE)
  }
  const setFilter = async (next: string, explanation: string): Promise<void> => {
    filter = next
    view.message = next === '' ? '' : explanation
    await commands.executeCommand('setContext', 'cable.isFiltered', next !== '')
    all.refresh()
  }
  const parts: Disposable[] = [
    view,
    neighbours,
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === cableEditor()) follow()
    }),
    commands.registerCommand('cable.filterCollection', async () => {
      const asked = await askForFilter(client, filter)
      if (asked) await setFilter(asked.query, asked.explanation)
    }),
    commands.registerCommand('cable.clearCollectionFilter', () => setFilter('', '')),
  ]
  return {
    changed() {
      all.refresh()
      around.refresh()
    },
    dispose() {
      clearTimeout(waiting)
      for (const part of parts) part.dispose()
    },
  }
}

function cableEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor
  return editor?.document.languageId === 'cable' ? editor : undefined
}

/** A text of one message is that one wherever the cursor is; of a longer one, the part of it. */
function messageAt({ document, selection }: TextEditor): number {
  return document.lineCount < 200 ? 0 : Math.floor(selection.active.line / 20)
}
