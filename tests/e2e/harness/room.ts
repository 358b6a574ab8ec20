import type { Page } from 'puppeteer-core'

/**
 * What finds no room in the view as it stands: a page that scrolls sideways, text that is cut off, that leaves its
 * control or the view, or that lies on other text; and targets under 24 pixels, but for WCAG 2.5.8's exceptions (links
 * in a sentence, and those with free room around them).
 *
 * Text that is shortened on purpose, with an ellipsis, is none: all of it stands elsewhere.
 */
export function roomFaults(view: Page): Promise<string[]> {
  return view.evaluate(() => {
    const SLACK = 1.5
    const LEAST = 24
    const controls = 'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]'
    const faults = new Set<string>()
    const styles = new Map<Element, CSSStyleDeclaration>()
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element)
      styles.set(element, style)
      return style
    }
    const name = (element: Element) => {
      const classes = element.getAttribute('class')
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ')
      return `${element.localName}${classes ? `.${classes.replaceAll(' ', '.')}` : ''} “${words.trim().slice(0, 40)}”`
    }
    const above = function* (element: Element | null) {
      for (let at = element; at; at = at.parentElement) yield at
    }
    const isHidden = (element: Element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true
      return [...above(element)].some(
        one => one.matches('.visually-hidden') || styleOf(one).clipPath !== 'none'
      )
    }
    const isShortened = (element: Element) => {
      const { textOverflow, webkitLineClamp } = styleOf(element)
      return textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
    }
    const scrolls = (element: Element, axis: 'X' | 'Y') =>
      element !== document.body &&
      element !== document.documentElement &&
      /auto|scroll/.test(styleOf(element)[`overflow${axis}`])
    /** What floats over the rest, and so may cover it. */
    const layerOf = (element: Element) =>
      [...above(element)].find(one => /absolute|fixed|sticky/.test(styleOf(one).position)) ?? document.body
    const root = document.documentElement
    /** What is scrolled out of a part that scrolls in itself lies on nothing. */
    const visiblePart = ({ element, box }: { element: Element; box: DOMRect }) => {
      let { top, bottom } = box
      for (const one of above(element)) {
        if (!scrolls(one, 'Y')) continue
        const bounds = one.getBoundingClientRect()
        top = Math.max(top, bounds.top)
        bottom = Math.min(bottom, bounds.bottom)
      }
      return new DOMRect(box.x, top, box.width, Math.max(0, bottom - top))
    }

    if (root.scrollWidth > root.clientWidth + 1)
      faults.add(`the page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`)

    const texts: { element: Element; box: DOMRect }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const element = node.parentElement
      if (
        !element ||
        node.data.trim() === '' ||
        element.closest('script, style, option') ||
        isHidden(element)
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) if (box.width > 1) texts.push({ element, box })
    }

    for (const { element, box } of texts) {
      for (const one of above(element)) {
        if (isShortened(one) || scrolls(one, 'X')) break
        const bounds = one.getBoundingClientRect()
        const isClipping = /hidden|clip/.test(styleOf(one).overflowX)
        const isBox = isClipping || one.matches(controls) || one === root
        const isOut = box.right > bounds.right + SLACK || box.left < bounds.left - SLACK
        if (isBox && isOut) faults.add(`text leaves ${name(one)} sideways, in ${name(element)}`)
        const isTooHigh = box.bottom > bounds.bottom + 4 || box.top < bounds.top - 4
        if (one !== root && (isClipping || one.matches(controls)) && !scrolls(one, 'Y') && isTooHigh)
          faults.add(`text leaves ${name(one)} above or below, in ${name(element)}`)
      }
    }

    for (const field of document.querySelectorAll('select, input, textarea')) {
      if (isHidden(field)) continue
      if (
        field.getBoundingClientRect().right > root.clientWidth + SLACK &&
        ![...above(field)].some(one => scrolls(one, 'X'))
      )
        faults.add(`${name(field)} leaves the view`)
    }

    const layers = new Map<Element, typeof texts>()
    for (const text of texts) {
      if ([...above(text.element)].some(isShortened)) continue
      const layer = layerOf(text.element)
      const box = visiblePart(text)
      if (box.height > 0) layers.set(layer, [...(layers.get(layer) ?? []), { element: text.element, box }])
    }
    for (const layer of layers.values()) {
      layer.sort((one, other) => one.box.top - other.box.top)
      for (const [at, { element, box }] of layer.entries()) {
        for (const other of layer.slice(at + 1)) {
          if (other.box.top > box.bottom) break
          if (other.element === element || element.contains(other.element) || other.element.contains(element))
            continue
          const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          // Lines set close together share a hair of their boxes, in which no letter stands.
          if (width > 2 && height > Math.min(box.height, other.box.height) * 0.3)
            faults.add(`${name(element)} lies on ${name(other.element)}`)
        }
      }
    }

    const targets = [...document.querySelectorAll(controls)]
      .filter(one => !isHidden(one) || (one as HTMLInputElement).labels?.length)
      .filter(one => !(one as HTMLButtonElement).disabled)
      .map(element => {
        const label = (element as HTMLInputElement).labels?.[0]
        const boxes = [element, ...(label ? [label] : [])].map(one => one.getBoundingClientRect())
        const largest = boxes.reduce((one, other) =>
          one.width * one.height > other.width * other.height ? one : other
        )
        return { element, box: largest }
      })
      .filter(({ box }) => box.width > 0 && box.height > 0)
    const isInSentence = (element: Element) =>
      styleOf(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        one => one.nodeType === 3 && one.textContent?.trim()
      )
    const isAlone = (box: DOMRect, element: Element) =>
      targets.every(other => {
        if (other.element === element) return true
        const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        const x = Math.max(other.box.left - centre.x, 0, centre.x - other.box.right)
        const y = Math.max(other.box.top - centre.y, 0, centre.y - other.box.bottom)
        return Math.hypot(x, y) >= LEAST / 2
      })
    for (const { element, box } of targets) {
      const isSmall = box.width < LEAST - 0.1 || box.height < LEAST - 0.1
      if (isSmall && !isInSentence(element) && !isAlone(box, element))
        faults.add(`${name(element)} is ${Math.round(box.width)} × ${Math.round(box.height)}`)
    }
    return [...faults]
  })
}

/** The reader's own spacing of WCAG 1.4.12, laid over the view's. The policy of the views forbids a style element. */
export async function spaceText(view: Page): Promise<void> {
  await view.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }'
    )
    document.adoptedStyleSheets.push(sheet)
  })
}

/** Zooms all views of the extension, as the browser's own menu does; they share one origin, and so one zoom. */
export async function zoomViews(view: Page, factor: number): Promise<void> {
  await view.evaluate(async wanted => {
    const tab = await chrome.tabs.getCurrent()
    await chrome.tabs.setZoom(tab?.id as number, wanted)
  }, factor)
}

/** What in the view would take longer than a frame to move, or would scroll there smoothly. */
export function slowMotions(view: Page): Promise<string[]> {
  return view.evaluate(() => {
    const isSlow = (durations: string) =>
      durations.split(',').some(duration => Number.parseFloat(duration) > 0.016)
    return [document.documentElement, ...document.querySelectorAll('*')].flatMap(element =>
      ['', '::before', '::after'].flatMap(part => {
        const { scrollBehavior, transitionDuration, animationDuration } = getComputedStyle(element, part)
        const isMoving =
          isSlow(transitionDuration) || isSlow(animationDuration) || scrollBehavior === 'smooth'
        return isMoving ? [`${element.localName}.${element.className}${part}`] : []
      })
    )
  })
}
