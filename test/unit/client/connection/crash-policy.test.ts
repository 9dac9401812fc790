import assert from 'node:assert/strict'
import { crashPolicy } from '../../../../client/connection/crash-policy.ts'

/** A policy whose clock stands still unless it waits, with all that it said and waited. */
function recorded() {
  const warnings: string[] = []
  const waits: number[] = []
  const pressed: string[] = []
  let buttons: Readonly<Record<string, () => void>> = {}
  let time = 0
  const crashed = crashPolicy({
    warn: (text, actions) => {
      warnings.push(text)
      buttons = actions
    },
    showLog: () => pressed.push('log'),
    startAgain: () => pressed.push('start'),
    now: () => time,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      time += milliseconds
    },
  })
  const later = (milliseconds: number): void => {
    time += milliseconds
  }
  return { crashed, warnings, waits, pressed, later, buttons: () => buttons }
}

describe('a server that stops', () => {
  it('is started at once, then later each time, and the user is told once', async () => {
    const { crashed, warnings, waits } = recorded()
    for (let count = 0; count < 4; count++) assert.equal(await crashed(), true)
    assert.deepEqual(waits, [0, 1_000, 4_000, 16_000])
    assert.deepEqual(warnings, ['The Cable language server stopped unexpectedly. It is being started again.'])
  })

  it('is given up when it keeps stopping, with a word and a way to begin anew', async () => {
    const { crashed, warnings, pressed, buttons } = recorded()
    for (let count = 0; count < 4; count++) await crashed()
    assert.equal(await crashed(), false)
    assert.equal(warnings.length, 2)
    assert.match(warnings[1] ?? '', /not started again/)
    buttons()['Start Again']?.()
    buttons()['Show Log']?.()
    assert.deepEqual(pressed, ['start', 'log'])
    assert.equal(await crashed(), true)
    assert.equal(warnings.length, 3)
  })

  it('is started at once again when the last stop was long ago', async () => {
    const { crashed, waits, later } = recorded()
    await crashed()
    later(3 * 60 * 1000)
    await crashed()
    assert.deepEqual(waits, [0, 0])
  })
})
