import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { check } from '../../server/library/index.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { answerOf, notHere, tell } from '../editors/installed.ts'
import { openInFirefox } from './firefox.ts'

describe('the page in Firefox', () => {
  it('opens from disk, finds what the library finds, hovers, and mends', async function () {
    const program = ['firefox', 'firefox-esr'].find((each) => answerOf(each, ['--version'], /Firefox/) !== undefined)
    if (program === undefined) return notHere(this.test, 'apt-get install firefox-esr')
    tell(this.test, answerOf(program, ['--version'], /Firefox [\d.]+/)?.[0] ?? '')
    const text = readFileSync(join(projectRoot, 'server/host/static-page/example.cable'), 'utf8')
    const address = pathToFileURL(join(projectRoot, 'dist/page/index.html')).href
    const page = await openInFirefox(program, address)
    try {
      await page.until(() => document.body.classList.contains('started') && 'started')
      await page.run(() => document.getElementById('example')?.click())
      const status = await page.until(
        () => /^example.*findings/.exec(document.getElementById('status')?.innerText ?? '')?.[0],
      )
      assert.equal(status, `example.cable: ${check(text).length} findings`)
      const list = await page.run(() =>
        [...document.querySelectorAll('#findings > li > button')].map((each) => each.textContent).join('\n'),
      )
      const wanted = check(text).map(({ level, message, range }) => `${level} Line ${range.line}: ${message}`)
      assert.deepEqual(list?.split('\n'), wanted)
      await page.until(() => document.querySelector('.t-confidential')?.textContent)
      assert.match(await page.until(() => document.getElementById('here-note')?.innerText), /\S/)

      await page.run(() =>
        [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Apply all safe fixes')?.click(),
      )
      const fixed = await page.until(() => /^All safe.*/.exec(document.getElementById('status')?.innerText ?? '')?.[0])
      assert.match(fixed, /^All safe fixes are applied/)
      const kept = await page.run(() => `${localStorage.length} ${sessionStorage.length} ${document.cookie}`)
      assert.equal(kept, '0 0 ')
      // What needs no network is refused by the policy of the page alone.
      const refused = await page.run(
        () =>
          new Promise((resolve) => {
            addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
            fetch('data:text/plain,here').then(
              () => resolve('fetched'),
              () => setTimeout(resolve, 2_000, 'refused by something else'),
            )
          }),
      )
      assert.equal(refused, 'connect-src')
    } finally {
      await page.close()
    }
  })
})
