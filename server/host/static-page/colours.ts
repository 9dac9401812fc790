import { type EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, type ViewUpdate } from '@codemirror/view'
import type { Token } from './core/questions.ts'

/** Tokens of the lines that are seen; those of all others wait until they are. */
const setTokens = StateEffect.define<readonly Token[]>()

const tokens = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, state }) {
    const given = effects.find((effect) => effect.is(setTokens))
    return given ? marksOf(state, given.value) : marks.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Colours by meaning, asked for when lines come into sight and a moment after they changed. */
export function colours(tokensOf: (first: number, last: number) => Promise<readonly Token[]>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = (view: EditorView): void => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const { state, viewport } = view
      const [first, last] = [viewport.from, viewport.to].map((offset) => state.doc.lineAt(offset).number - 1)
      const found = await tokensOf(first ?? 0, last ?? 0).catch(() => undefined)
      // Tokens of a text that was changed meanwhile would stand beside their words.
      if (found && view.state.doc === state.doc) view.dispatch({ effects: setTokens.of(found) })
    }, 30)
  }
  return {
    ask,
    extension: [
      tokens,
      EditorView.updateListener.of((update: ViewUpdate) => {
        if (update.docChanged || update.viewportChanged) ask(update.view)
      }),
    ],
  }
}

function marksOf({ doc }: EditorState, found: readonly Token[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { line, start, end, kinds } of found) {
    if (line >= doc.lines) break
    const { from, to } = doc.line(line + 1)
    if (from + end > to || end <= start) continue
    builder.add(from + start, from + end, Decoration.mark({ class: kinds.map((kind) => `t-${kind}`).join(' ') }))
  }
  return builder.finish()
}
