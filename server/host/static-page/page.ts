/**
 * The page that is opened from disk: cables are dropped on it, looked at, mended and taken away again.
 * Here it is put together. What is found is the matter of the core, which runs in a worker and is asked by messages.
 */

import { ChangeSet } from '@codemirror/state'
import type { Profile } from '../../language/model/message/message.ts'
import { type Ask, startCore } from './ask.ts'
import { type CableFile, isUnsaved, mendedBytes, readBytes } from './cable-file.ts'
import { colours } from './colours.ts'
import { configurations, isConfiguration } from './configurations.ts'
import { createEditor } from './editor.ts'
import { button, part, refill } from './elements.ts'
import { givenFiles, saveFile } from './given-files.ts'
import type { GivenFile } from './given-folders.ts'
import { cableItems, countText } from './lists.ts'
import { mendedText } from './mended-text.ts'
import { printsWhole } from './paper.ts'
import { textChanges } from './places.ts'
import { sidePanel } from './side-panel.ts'

/** The text of `example.cable`, which the building of the page puts in its place. */
declare const EXAMPLE_CABLE: string

/** Called by what unpacks the page, with the source of the worker. */
declare global {
  var startCablePage: (workerSource: string) => void
}

globalThis.startCablePage = (workerSource) => {
  const ask = startCore(workerSource, (message) =>
    say(`What reads cables has stopped: ${message}. Open the page again.`),
  )
  startPage(ask)
}

function startPage(ask: Ask): void {
  const cables: CableFile[] = []
  let current: CableFile | undefined
  let last = 0
  const timers = new Map<CableFile, ReturnType<typeof setTimeout>>()

  const colour = colours(async (first, last) => (current ? ask('tokens', current.number, first, last) : []))
  const editor = createEditor({
    parent: part('editor'),
    colours: colour.extension,
    hover: async (position) => (current ? ask('hover', current.number, position) : undefined),
    onUpdate(update) {
      if (!current || current.state === update.state) return
      current.state = update.state
      if (update.docChanged) changed(current, update.changes, update.startState.doc)
      if (update.selectionSet || update.docChanged) panel.cursorAt(update.state)
    },
  })
  const panel = sidePanel({ ask, editor, current: () => current, say })

  const changed = (cable: CableFile, changes: ChangeSet, before: CableFile['state']['doc']): void => {
    cable.changes = cable.changes.compose(changes)
    cable.version++
    const each = (use: (from: number, to: number, inserted: string) => void): void =>
      changes.iterChanges((from, to, _from, _to, inserted) => use(from, to, inserted.toString()))
    // Where lines end with a return alone, a change may make one end of two.
    const whole = LONE_RETURN.test(cable.original.text)
    const text = whole ? [{ text: mendedText(cable.original.text, cable.changes, cable.eol) }] : undefined
    void ask('change', cable.number, text ?? textChanges(before, each, cable.eol)).catch(failed)
    clearTimeout(timers.get(cable))
    timers.set(
      cable,
      setTimeout(() => void look(cable), 120),
    )
  }
  const look = async (cable: CableFile): Promise<void> => {
    const found = await ask('look', cable.number).catch(failed)
    if (found && found.version === cable.version) seen(cable, found)
  }
  const seen = (cable: CableFile, found: NonNullable<CableFile['look']>): void => {
    cable.look = found
    listCables()
    if (cable !== current) return
    panel.show(found)
    editor.show(found.findings, panel.noteOf)
  }
  const listCables = (): void => refill(part('cables'), cableItems(cables, current, open), part('cables-heading'))

  const open = (cable: CableFile): void => {
    current = undefined
    editor.view.setState(cable.state)
    current = cable
    document.body.classList.add('has-cable')
    part<HTMLSelectElement>('profile').value = cable.profile ?? ''
    listCables()
    panel.clear()
    panel.cursorAt(cable.state)
    colour.ask(editor.view)
    if (cable.look) seen(cable, cable.look)
  }
  const take = async (path: string, bytes: Uint8Array): Promise<string | undefined> => {
    const read = readBytes(bytes)
    if (typeof read === 'string') return `${path} ${read}, and was not opened.`
    const name = path.slice(path.lastIndexOf('/') + 1)
    const state = editor.stateOf(read.original.text)
    const number = ++last
    const changes = ChangeSet.empty(state.doc.length)
    const cable: CableFile = {
      ...{ number, name, path, ...read, state },
      ...{ changes, saved: changes, version: 0, look: undefined, profile: undefined },
    }
    cables.push(cable)
    if (current) listCables()
    else open(cable)
    const found = await ask('open', number, read.original.text, undefined, path).catch(failed)
    if (found && cable.version === 0) seen(cable, found)
    return undefined
  }
  /** Opens files one after the other; says at the end which were opened, and which were not and why. */
  const takeAll = async (given: readonly GivenFile[]): Promise<void> => {
    const told: string[] = []
    const unread: string[] = []
    const first = cables.length
    for (const each of given.filter(isConfiguration)) told.push(await configured.take(each))
    const texts = given.filter((each) => !isConfiguration(each))
    for (const { path, file } of texts) {
      const bytes = await file.arrayBuffer().catch(() => undefined)
      const problem = bytes ? await take(path, new Uint8Array(bytes)) : `${path} could not be read.`
      if (problem !== undefined) unread.push(problem)
    }
    told.push(...unread.slice(0, MOST_TOLD))
    if (unread.length > MOST_TOLD) told.push(`${unread.length - MOST_TOLD} more were not opened.`)
    const [one] = cables.slice(first)
    if (one && current !== one) open(one)
    const opened = cables.length - first
    const count = opened === 1 && one ? `${one.name}: ${countText(one.look)}.` : `${opened} files opened.`
    say([...(texts.length > 0 ? [count] : []), ...told].join(' '))
  }

  const configured = configurations({
    set: (folder, text) => ask('configure', folder, text).catch(failed),
    lookAgain: async () => {
      if (current) panel.clear()
      await Promise.all(cables.map(look))
    },
    say,
  })

  const failed = (error: unknown): undefined => say(error instanceof Error ? error.message : String(error))
  const fixAll = async (): Promise<void> => {
    if (!current) return
    const { number, version } = current
    const edits = (await ask('fixAll', number).catch(failed)) ?? []
    if (current?.number !== number || current.version !== version) return
    if (edits.length > 0) editor.apply(edits)
    say(edits.length > 0 ? 'All safe fixes are applied. Undo takes them back.' : 'There is no safe fix to apply.')
  }
  const download = (): void => {
    if (!current) return
    const bytes = mendedBytes(current)
    if (typeof bytes === 'string') {
      say(bytes)
      return
    }
    saveFile(current.name, bytes)
    current.saved = current.changes
    say(`${current.name} is saved where this browser saves downloads.`)
  }
  const close = (): void => {
    if (!current || (isUnsaved(current) && !confirm(`${current.name} was changed and not saved. Close it?`))) return
    const gone = current
    const at = cables.indexOf(gone)
    cables.splice(at, 1)
    clearTimeout(timers.get(gone))
    timers.delete(gone)
    void ask('close', gone.number).catch(failed)
    const next = cables[Math.min(at, cables.length - 1)]
    if (next) open(next)
    else showNone()
    say(`${gone.name} is closed.`)
  }
  const showNone = (): void => {
    current = undefined
    document.body.classList.remove('has-cable')
    listCables()
    part('choose').focus()
  }

  const commands = [
    button('Apply all safe fixes', () => void fixAll()),
    button('Undo', () => void (editor.undo() || say('There is nothing to undo.'))),
    button('Redo', () => void (editor.redo() || say('There is nothing to redo.'))),
    button('Download', download),
    button('Close', close),
  ]
  part('commands')
    .querySelector('legend')
    ?.after(...commands)
  part<HTMLSelectElement>('profile').addEventListener('change', async ({ target }) => {
    if (!current) return
    const cable = current
    cable.profile = ((target as HTMLSelectElement).value || undefined) as Profile | undefined
    const found = await ask('profile', cable.number, cable.profile).catch(failed)
    if (!found || found.version !== cable.version) return
    // Behind the same place may stand another finding now.
    if (cable === current) panel.clear()
    seen(cable, found)
    say(`${cable.name}: ${countText(found)}.`)
  })
  part('example').addEventListener(
    'click',
    () => void takeAll([{ path: 'example.cable', file: new File([EXAMPLE_CABLE], '') }]),
  )
  givenFiles((files) => void takeAll(files), say)
  addEventListener('beforeunload', (event) => {
    if (cables.some(isUnsaved)) event.preventDefault()
  })
  printsWhole(() => current)
  document.body.classList.add('started')
}

/** So many files are named that were not opened: of a whole folder of pictures nobody reads more. */
const MOST_TOLD = 3
const LONE_RETURN = /\r(?!\n)/

/** A sentence for everybody, read aloud where the page is listened to. */
function say(text: string): undefined {
  part('status').textContent = text
}
