import type { EditorState } from '@codemirror/state'
import type { Ask } from './ask.ts'
import type { CableFile } from './cable-file.ts'
import type { Look, ShownFix } from './core/questions.ts'
import { type Editor, hoverText } from './editor.ts'
import { element, part, refill } from './elements.ts'
import { FIRST, findingItems, moreItem, outlineItems, symbolCount } from './lists.ts'
import { positionOf } from './places.ts'

export interface PanelWishes {
  readonly ask: Ask
  readonly editor: Editor
  readonly current: () => CableFile | undefined
  readonly say: (text: string) => void
}

/** What stands beside the text: findings with their fixes, the outline, the place of the cursor, a rule. */
export function sidePanel({ ask, editor, current, say }: PanelWishes) {
  let look: Look | undefined
  let chosen: number | undefined
  let fixes: readonly ShownFix[] | undefined
  let mostFindings = FIRST
  let mostItems = FIRST
  let timer: ReturnType<typeof setTimeout> | undefined

  const { goTo } = editor
  const choose = async (index: number): Promise<void> => {
    const cable = current()
    const finding = look?.findings[index]
    if (!cable || !look || !finding) return
    chosen = chosen === index ? undefined : index
    fixes = undefined
    list()
    if (chosen === undefined) return
    editor.reveal(finding.range.start)
    const { version } = look
    const found = await ask('fixes', cable.number, version, index).catch(() => [])
    if (look?.version !== version || chosen !== index) return
    fixes = found
    list()
  }
  const apply = (fix: ShownFix): void => {
    // The edits are of the version that was looked at.
    if (look?.version !== current()?.version) return
    editor.apply(fix.edits)
    say(`Fixed: ${fix.title}. Undo takes it back.`)
  }
  const noteOf = async (id: string): Promise<void> => {
    const note = await ask('rule', id).catch(() => undefined)
    if (!note) return
    const rows = [note.what, `Why: ${note.why}`, ...(note.fix ? [`Fix: ${note.fix}`] : []), `Source: ${note.source}`]
    part('rule-note').replaceChildren(
      element('p', {}, element('strong', {}, note.title), ` (${note.id})`),
      ...rows.map((row) => element('p', {}, plain(row))),
    )
    part('rule').hidden = false
    part('rule-heading').focus()
  }
  const list = (): void => {
    const all = look?.findings ?? []
    const wishes = { chosen, fixes, choose: (index: number) => void choose(index), goTo, apply, noteOf: show(noteOf) }
    const items = findingItems(all, mostFindings, wishes)
    const more = moreItem(mostFindings, all.length, (most) => {
      mostFindings = most
      list()
    })
    refill(part('findings'), [...items, ...more], part('findings-heading'))
    part('findings-count').textContent = look ? (all.length === 0 ? 'none' : String(all.length)) : ''
  }
  const listOutline = (): void => {
    const symbols = look?.outline ?? []
    const more = moreItem(mostItems, symbolCount(symbols), (most) => {
      mostItems = most
      listOutline()
    })
    refill(part('outline'), [...outlineItems(symbols, goTo, mostItems), ...more], part('outline-heading'))
  }
  const clear = (): void => {
    look = chosen = fixes = undefined
    mostFindings = mostItems = FIRST
    part('rule').hidden = true
    list()
    listOutline()
  }
  return {
    clear,
    noteOf: show(noteOf),
    show(found: Look): void {
      const isNew = look?.version !== found.version
      look = found
      // Behind a change the same place may hold another finding.
      if (isNew) chosen = fixes = undefined
      list()
      listOutline()
    },
    /** What is known of the word at the cursor, for those who have no mouse to rest on it. */
    cursorAt({ doc, selection }: EditorState): void {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        const cable = current()
        if (!cable) return
        const position = positionOf(doc, Math.min(selection.main.head, doc.length))
        const found = await ask('hover', cable.number, position).catch(() => undefined)
        part('here-note').textContent = found
          ? hoverText(found)
          : `Line ${position.line + 1}: nothing to explain at the cursor.`
      }, 200)
    },
  }
}

function show(noteOf: (id: string) => Promise<void>): (id: string) => void {
  return (id) => void noteOf(id)
}

/** The prose of rules has code between backticks, and links whose address is of no use here. */
function plain(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '')
}
