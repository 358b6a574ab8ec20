import { withBareParents } from '../rules/bare-parents'
import { openPanel, type PickerWords } from './panel'
import type { PickedRule, PickedRules } from './picked-rules'

export interface PickerOptions {
  document: Document
  words: PickerWords
  /** How an element is named while it is pointed at. */
  nameOf: (element: Element) => string
  /** The rules that hide an element; takes a moment. */
  rulesFor: (element: Element) => PickedRules
  /** Called with what was chosen; a null rule is the element alone. Not called where the reader leaves. */
  onPicked: (rule: PickedRule | null, rules: PickedRules) => void
  onEnd: () => void
}

/** What a press on the page would do there, and shall not while one picks. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'touchstart',
  'touchend'
]

/**
 * Lets an element of the page be picked: pointed at and clicked, or walked to by the arrows and taken by Enter; Escape
 * leaves. The page hears of none of it, and when it is over nothing is left of it.
 */
export function startPicker({ document, words, nameOf, rulesFor, onPicked, onEnd }: PickerOptions): void {
  const page = document.defaultView
  if (!page) return
  const controller = new AbortController()
  const focused = document.activeElement
  let current: Element | null = null
  let isFixed = false

  const end = () => {
    const hadFocus = document.activeElement === panel.host
    controller.abort()
    panel.remove()
    if (hadFocus && focused instanceof page.HTMLElement && focused !== document.body)
      focused.focus({ preventScroll: true })
    onEnd()
  }
  const panel = openPanel(document, words, end)
  const point = (element: Element | null) => {
    current = element
    panel.point(element, element ? nameOf(element) : '')
  }
  const take = () => {
    if (!current) return
    isFixed = true
    const rules = rulesFor(current)
    panel.offer(rules, rule => {
      end()
      onPicked(rule, rules)
    })
  }
  const walk = (element: Element | null | undefined) => {
    if (!element || !canBePicked(element)) return
    element.scrollIntoView({ block: 'nearest' })
    point(element)
    if (isFixed) take()
  }
  const hold = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const isOwn = ({ target }: Event) => target === panel.host

  const onKeyDown = (event: KeyboardEvent) => {
    const at = current ?? firstOf(document)
    const steps: Record<string, () => unknown> = {
      Escape: end,
      ArrowUp: () => walk(current ? at?.parentElement : at),
      ArrowDown: () => walk(current ? shownChild(at) : at),
      ArrowLeft: () => walk(at?.previousElementSibling),
      ArrowRight: () => walk(at?.nextElementSibling),
      ...(isOwn(event) ? {} : { Enter: take })
    }
    const step = steps[event.key]
    if (!step) return
    hold(event)
    step()
  }
  const options = { capture: true, passive: false, signal: controller.signal }
  const onMove = ({ target }: Event) => {
    if (!isFixed && target instanceof page.Element && target !== panel.host && canBePicked(target))
      point(withBareParents(target))
  }
  for (const type of [...PRESSES, 'keydown', 'keyup'])
    panel.host.addEventListener(type, event => event.stopPropagation())
  for (const type of PRESSES) {
    const onPress = (event: Event) => {
      if (isOwn(event)) return
      hold(event)
      if (type !== 'click') return
      isFixed = false
      onMove(event)
      take()
    }
    page.addEventListener(type, onPress, options)
  }
  page.addEventListener('pointermove', onMove, options)
  page.addEventListener('keydown', onKeyDown, options)
  page.addEventListener('scroll', () => point(current), options)
  page.addEventListener('resize', () => point(current), options)
}

/** The page as a whole is nothing to be hidden. */
function canBePicked({ localName }: Element): boolean {
  return !['html', 'body', 'head', 'bening-picker'].includes(localName)
}

/** Where the arrows begin: what stands in the middle of the window. */
function firstOf(document: Document): Element | null {
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 }
  const middle = document.elementFromPoint?.(innerWidth / 2, innerHeight / 2) ?? null
  return middle && canBePicked(middle) ? middle : document.body.firstElementChild
}

function shownChild(element: Element | null | undefined): Element | undefined {
  return [...(element?.children ?? [])].find(child => child.getClientRects().length > 0)
}
