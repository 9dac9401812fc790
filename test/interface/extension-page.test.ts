import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { testWindow } from '../support/test-window.ts'

describe('a person who has installed the extension', () => {
  const window = testWindow()
  let page: Page
  const shown = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame')

  before(async () => {
    ;({ page } = await window.open({}))
    await page.keyboard.press('Control+Shift+X')
    await page.locator('.extension-list-item', { hasText: 'Cable' }).first().click()
    await shown().getByRole('heading', { name: 'Cable', exact: true }).waitFor()
  })

  it('sees no sign of a picture that did not load', async () => assert.equal(await shown().locator('img').count(), 0))

  it('reads nothing about building it', async () =>
    assert.doesNotMatch(await shown().locator('body').innerText(), /\bnpm\b|ARCHITECTURE/))

  it('gets from the name of a rule to what it reports', async () => {
    await shown().getByRole('link', { name: 'para-gap', exact: true }).click()
    const heading = shown().getByRole('heading', { name: 'para-gap', exact: true })
    const box = await heading.boundingBox()
    const view = page.viewportSize()
    assert.ok(box && view && box.y >= 0 && box.y < view.height, JSON.stringify(box))
  })

  it('has no link that leads nowhere', async () => {
    const dead = await shown()
      .locator('a')
      .evaluateAll((links) => links.filter((link) => !link.getAttribute('href')).map((link) => link.textContent))
    assert.deepEqual(dead, [])
  })
})
