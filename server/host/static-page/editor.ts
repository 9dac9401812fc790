import { defaultKeymap, history, historyKeymap, isolateHistory, redo, undo } from '@codemirror/commands'
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState, type Extension, type TransactionSpec } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view'
import type { Hover, Position, TextEdit } from 'vscode-languageserver-types'
import type { ShownFinding } from './core/questions.ts'
import { element, ruleLink } from './elements.ts'
import { changesOf, offsetOf, positionOf, spanOf } from './places.ts'

export interface EditorWishes {
  readonly parent: HTMLElement
  readonly onUpdate: (update: ViewUpdate) => void
  readonly hover: (position: Position) => Promise<Hover | undefined>
  readonly colours: Extension
}

/** The editor, with what all texts have in common; each text has a state of its own. */
export function createEditor({ parent, onUpdate, hover, colours }: EditorWishes) {
  const extensions: Extension = [
    lineNumbers(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    // Tab leads out of the text, as everywhere on the page.
    keymap.of([...lintKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': 'Text of the cable', tabindex: '0', spellcheck: 'false' }),
    hoverTooltip(async (view, offset) => {
      const found = await hover(positionOf(view.state.doc, offset)).catch(() => undefined)
      if (!found?.range) return null
      const { from, to } = spanOf(view.state.doc, found.range)
      return { pos: from, end: to, create: () => ({ dom: element('div', { class: 'hover' }, hoverText(found)) }) }
    }),
    EditorView.updateListener.of(onUpdate),
    colours,
  ]
  const view = new EditorView({ parent, state: EditorState.create({ extensions }) })
  /** Shows a place, and leaves the focus where it is. */
  const reveal = (position: Position): void => {
    const anchor = offsetOf(view.state.doc, position)
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  }
  return {
    view,
    stateOf: (text: string) => EditorState.create({ doc: text, extensions }),
    undo: () => undo(view),
    redo: () => redo(view),
    /** One step, which one undo takes back. */
    apply(edits: readonly TextEdit[]): void {
      const { doc } = view.state
      view.dispatch({
        changes: changesOf(doc, edits),
        annotations: isolateHistory.of('full'),
        userEvent: 'input.fix',
        scrollIntoView: false,
      })
    },
    show(findings: readonly ShownFinding[], noteOf: (rule: string) => void): void {
      view.dispatch(diagnosticsOf(view.state, findings, noteOf))
    },
    reveal,
    goTo(position: Position): void {
      reveal(position)
      view.focus()
    },
  }
}

export type Editor = ReturnType<typeof createEditor>

/** What a hover says, without markup: it was asked for as plain text. */
export function hoverText({ contents }: Hover): string {
  return typeof contents === 'object' && 'value' in contents ? contents.value : String(contents)
}

function diagnosticsOf(
  state: EditorState,
  findings: readonly ShownFinding[],
  noteOf: (rule: string) => void,
): TransactionSpec {
  const shown = findings.map((finding): Diagnostic => {
    const { from, to } = spanOf(state.doc, finding.range)
    return {
      from,
      to,
      severity: finding.level === 'information' ? 'info' : finding.level,
      message: finding.message,
      renderMessage: () => element('span', {}, `${finding.message} (`, ruleLink(finding.rule, noteOf), ')'),
    }
  })
  return setDiagnostics(state, shown)
}
