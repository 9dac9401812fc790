import type { Locator, Page } from 'playwright-core'

/** What a person does in the workbench, by the names that it shows. */
export interface WorkbenchPage {
  /** Runs a command from the palette. */
  command(title: string): Promise<void>
  /** Accepts what a dialog with this title proposes, once it is there. */
  accept(dialog: string): Promise<void>
  /** Opens a file of the folder by its name. */
  open(name: string): Promise<void>
  /** Opens a new document that has no name yet. */
  newDocument(): Promise<void>
  /** Waits until nothing is left to be saved. */
  saved(): Promise<void>
  /** Puts the cursor on a line, in a column; the first is 1. */
  goToLine(line: number, column?: number): Promise<void>
  /** The first piece of text in the editor that holds this. */
  word(text: string): Locator
  /** Waits until the text is coloured: the first drawing is not. */
  coloured(): Promise<void>
  /** The colour of the piece of text that is just this. */
  colourOf(text: string): Promise<string>
}

export function workbenchPage(page: Page): WorkbenchPage {
  /** A window that is still coming up, or moving the focus, loses a key; a person presses it again. */
  const pressUntil = async (key: string, shown: Locator, state?: 'hidden'): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press(key)
      try {
        await shown.waitFor({ state: state ?? 'visible', timeout: 5000 })
        return
      } catch (error) {
        if (attempt === 4) throw error
      }
    }
  }
  const quickInput = async (text: string): Promise<void> => {
    const input = page.locator('.quick-input-widget input.input')
    // What takes the focus a moment later, as a page that closes, takes the list away again.
    for (let attempt = 1; ; attempt++) {
      await pressUntil('F1', input)
      try {
        await input.fill(text, { timeout: 5000 })
        return
      } catch (error) {
        if (attempt === 4) throw error
      }
    }
  }
  return {
    async command(title) {
      await quickInput(`>${title}`)
      // By its whole name: another command may begin with it, and stand first.
      await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first().click()
    },
    async accept(dialog) {
      const title = page.locator('.quick-input-title', { hasText: dialog })
      await title.waitFor()
      // Until its input has the focus, the key goes to the editor.
      await page.locator('.quick-input-widget input:focus').waitFor()
      await pressUntil('Enter', title, 'hidden')
    },
    async open(name) {
      const input = page.locator('.quick-input-widget input.input')
      await pressUntil('Control+p', input)
      await input.fill(name)
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.tab.active', { hasText: name }).waitFor()
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    },
    newDocument: () => pressUntil('Control+Alt+n', page.locator('.tab.active', { hasText: 'Untitled' })),
    saved: () => page.locator('.tab.dirty').waitFor({ state: 'detached' }),
    async goToLine(line, column = 1) {
      await quickInput(`:${line}:${column}`)
      // Until it says where it would go, the input is still the one for commands.
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: new RegExp(`\\b${line}\\b`) })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      // Until the input is gone it takes the keys that are meant for the editor; the cursor may have stood there before.
      await page.locator('.quick-input-widget input.input').waitFor({ state: 'hidden' })
      await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) }).waitFor()
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    },
    word: (text) => page.locator('.monaco-editor .view-line span > span', { hasText: text }).first(),
    async coloured() {
      await page.waitForFunction(() => {
        const tokens = document.querySelectorAll('.monaco-editor .view-line span[class^="mtk"]')
        return new Set([...tokens].map(({ className }) => className)).size >= 4
      })
    },
    colourOf: (text) =>
      page.locator('.monaco-editor .view-line span[class^="mtk"]').evaluateAll((tokens, wanted) => {
        const token = tokens.find(({ textContent }) => textContent?.replaceAll('\u00a0', ' ').trim() === wanted)
        if (token === undefined) throw new Error(`there is no ${wanted} in the editor`)
        return getComputedStyle(token).color
      }, text),
  }
}
