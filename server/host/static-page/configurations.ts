import { CABLERC_NAME } from '../cablerc/cablerc.ts'
import { readBytes } from './cable-file.ts'
import { foldersOf } from './core/folders-of.ts'
import { button, element, part, refill } from './elements.ts'
import type { GivenFile } from './given-folders.ts'

export interface ConfigurationWishes {
  /** Has the core know what a folder says, or that it says nothing any more. */
  readonly set: (folder: string, text: string | undefined) => Promise<readonly string[] | undefined>
  /** Looks at all opened cables anew. */
  readonly lookAgain: () => Promise<void>
  readonly say: (text: string) => void
}

export function isConfiguration({ path }: GivenFile): boolean {
  return path === CABLERC_NAME || path.endsWith(`/${CABLERC_NAME}`)
}

/** The configurations that were given with the cables: each counts for those of its folder and below, like on a disk. */
export function configurations({ set, lookAgain, say }: ConfigurationWishes) {
  const known = new Map<string, boolean>()

  const list = (): void => {
    const items = [...known].map(([folder, isInForce]) => {
      const path = pathIn(folder)
      const made = button(`Set aside ${path}`, () => void setAside(folder, path))
      return element('li', {}, made, element('span', { class: 'count' }, isInForce ? 'in force' : 'not in force'))
    })
    refill(part('configurations'), items, part('cables-heading'))
  }
  const setAside = async (folder: string, path: string): Promise<void> => {
    // Where that fails, the reason is said, and it goes on counting.
    if ((await set(folder, undefined)) === undefined) return
    known.delete(folder)
    list()
    await lookAgain()
    const above = foldersOf(path).find((each) => known.has(each))
    const next =
      above === undefined || !known.get(above) ? 'the rules are as they come' : `${pathIn(above)} counts there now`
    say(`${path} is set aside: ${next}.`)
  }
  return {
    /** @returns what there is to say of it */
    async take({ path, file }: GivenFile): Promise<string> {
      const bytes = await file.arrayBuffer().catch(() => undefined)
      const read = bytes ? readBytes(new Uint8Array(bytes)) : 'could not be read'
      if (typeof read === 'string') return `${path} ${read}, and is not in force.`
      const folder = path.slice(0, -CABLERC_NAME.length).replace(/\/$/, '')
      const problems = (await set(folder, read.original.text)) ?? ['the page cannot ask for it']
      known.set(folder, problems.length === 0)
      list()
      await lookAgain()
      return problems.length === 0 ? `${path} is in force.` : `${path} is not in force: ${problems.join('; ')}.`
    },
  }
}

function pathIn(folder: string): string {
  return folder === '' ? CABLERC_NAME : `${folder}/${CABLERC_NAME}`
}
