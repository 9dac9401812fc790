import { element, part } from './elements.ts'
import { filesOf, type GivenFile, inOrder, withoutPassedOver } from './given-folders.ts'

/** Files and folders that are dropped anywhere on the page, or chosen. */
export function givenFiles(take: (files: readonly GivenFile[]) => void, say: (text: string) => void): void {
  for (const [choose, files] of [
    ['choose', 'files'],
    ['choose-folder', 'folder'],
  ] as const) {
    const input = part<HTMLInputElement>(files)
    part(choose).addEventListener('click', () => input.click())
    input.addEventListener('change', () => {
      const given = [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
      take(files === 'folder' ? inOrder(withoutPassedOver(given)) : given)
      // The same file again is a choice again.
      input.value = ''
    })
  }
  // Before the editor, which would write what is dropped into the text.
  const capture = { capture: true }
  addEventListener(
    'dragover',
    (event) => {
      if (hasFiles(event)) event.preventDefault()
    },
    capture,
  )
  addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      void filesOf(event.dataTransfer).then((given) => (typeof given === 'string' ? say(given) : take(given)))
    },
    capture,
  )
}

/** Where the browser saves what is downloaded. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  element('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
