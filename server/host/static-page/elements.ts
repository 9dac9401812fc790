/** An element with attributes and children; text stays text, whatever is in it. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

export function button(label: string, run: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', run)
  return made
}

/** An element of the page by its id. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no ${id}`)
  return found as E
}

/**
 * Replaces what is in an element. Where the focus was within, it goes to what stands in the same place now, or
 * to the heading: whoever works by keyboard is never thrown to the top of the page.
 */
export function refill(parent: HTMLElement, children: readonly Node[], heading: HTMLElement): void {
  const stops = (): HTMLElement[] => [...parent.querySelectorAll<HTMLElement>('button, a')]
  const before = stops().indexOf(document.activeElement as HTMLElement)
  parent.replaceChildren(...children)
  if (before < 0) return
  const after = stops()
  ;(after[Math.min(before, after.length - 1)] ?? heading).focus()
}

/** The id of a rule, which leads to what it is about. */
export function ruleLink(rule: string, noteOf: (rule: string) => void): HTMLElement {
  const link = element('a', { href: '#rule' }, rule)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    noteOf(rule)
  })
  return link
}
