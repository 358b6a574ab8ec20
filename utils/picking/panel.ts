import type { PickedRule, PickedRules } from './picked-rules'

/** What the panel says. */
export interface PickerWords {
  title: string
  how: string
  here: string
  onSite: string
  everywhere: (label: string) => string
  meets: (elements: number, blocks: number) => string
  broad: (percent: number) => string
  cancel: string
}

export interface Panel {
  host: HTMLElement
  /** Frames an element and names it; nothing where there is none. */
  point(element: Element | null, name: string): void
  /** Offers what can be done with the picked element. */
  offer(rules: PickedRules, onChoose: (rule: PickedRule | null) => void): void
  remove(): void
}

// A page's policy may forbid style sheets, and never what is set on an element by itself.
const HOST =
  'all: initial; display: block; position: fixed; inset: 0; pointer-events: none; z-index: 2147483647;'
const FRAME =
  'position: fixed; border: 2px solid #0a7d94; background: rgb(10 125 148 / 18%); border-radius: 3px; box-sizing: border-box;'
const BOX =
  'position: fixed; inset: auto 0 1rem; margin: 0 auto; box-sizing: border-box; width: min(30rem, calc(100vw - 1rem)); ' +
  'max-height: 70vh; overflow: auto; padding: 0.8rem 1rem; pointer-events: auto; color-scheme: light dark; ' +
  'background: Canvas; color: CanvasText; border: 2px solid #0a7d94; border-radius: 10px; ' +
  'box-shadow: 0 6px 30px rgb(0 0 0 / 35%); font: 15px/1.45 system-ui, sans-serif; text-align: start;'
const LINE = 'margin: 0.3rem 0 0; overflow-wrap: anywhere; font-size: 13px;'
const BUTTON =
  'min-height: 32px; margin: 0.5rem 0.5rem 0 0; padding: 0.2rem 0.8rem; font: inherit; cursor: pointer;'

/**
 * The picker's own elements, in a shadow root that the page cannot look into: a frame around what is pointed at, and a
 * panel over everything that the page shows.
 */
export function openPanel(document: Document, words: PickerWords, onCancel: () => void): Panel {
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, style: string, text = '') => {
    const element = document.createElement(name)
    element.style.cssText = style
    element.textContent = text
    return element
  }
  const host = document.createElement('bening-picker')
  host.style.cssText = HOST
  const root = host.attachShadow({ mode: 'closed' })
  const frame = make('div', `${FRAME} display: none;`)
  const box = make('section', BOX)
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', words.title)
  const name = make('code', `${LINE} display: block; font-family: monospace;`)
  const offers = make('div', '')
  offers.setAttribute('aria-live', 'polite')
  box.append(
    make('strong', '', words.title),
    make('p', LINE, words.how),
    name,
    offers,
    button(words.cancel, onCancel)
  )
  root.append(frame, box)
  // Over everything, the page's own dialogs as well, where the browser knows how.
  host.popover = 'manual'
  document.documentElement.append(host)
  host.showPopover?.()

  function button(text: string, onPress: () => void): HTMLButtonElement {
    const made = make('button', BUTTON, text)
    made.type = 'button'
    made.addEventListener('click', onPress)
    return made
  }
  const offerOf = (text: string, rule: PickedRule, onChoose: (rule: PickedRule) => void) => {
    const line = make('p', LINE, `${rule.id} · ${words.meets(rule.elements, rule.texts.length)} `)
    if (rule.isBroad) line.append(make('strong', '', words.broad(Math.round(rule.share * 100))))
    const part = make('div', '')
    part.append(
      button(text, () => onChoose(rule)),
      line
    )
    return part
  }

  return {
    host,
    point(element, selector) {
      const area = element?.getBoundingClientRect()
      frame.style.display = area ? 'block' : 'none'
      if (area) {
        Object.assign(frame.style, {
          left: `${area.left}px`,
          top: `${area.top}px`,
          width: `${area.width}px`,
          height: `${area.height}px`
        })
      }
      name.textContent = selector
    },
    offer({ onSite, everywhere }, onChoose) {
      const here = button(words.here, () => onChoose(null))
      const parts: HTMLElement[] = [here]
      if (onSite) parts.push(offerOf(words.onSite, onSite, onChoose))
      if (everywhere?.rule.type === 'label')
        parts.push(offerOf(words.everywhere(everywhere.rule.text), everywhere, onChoose))
      offers.replaceChildren(...parts)
      here.focus({ preventScroll: true })
    },
    remove: () => host.remove()
  }
}
