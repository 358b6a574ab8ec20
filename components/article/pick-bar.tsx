import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import { IconButton } from '../shell/icon-button'
import { blockElements, topBlock } from './block-elements'

interface PickBarProps {
  text: RefObject<HTMLElement | null>
  onPick: (block: string) => void
  onLeave: () => void
}

/** Says how a block is picked, over the head of the view, where it covers nothing that can be; and hears of it. */
export function PickBar({ text, onPick, onLeave }: PickBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  usePicking(text, bar, { onPick, onLeave })
  return (
    <div class="pick-bar" ref={bar}>
      <p role="status">{i18n.t('hide.how')}</p>
      <IconButton icon="close" label={i18n.t('hide.leave')} onClick={onLeave} />
    </div>
  )
}

/** Every press and key goes to the picking, before what else the text does with them. */
function usePicking(
  text: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  callbacks: Pick<PickBarProps, 'onPick' | 'onLeave'>
): void {
  const latest = useRef(callbacks)
  latest.current = callbacks
  // Before it is painted: who sees the bar may press a key at once.
  useLayoutEffect(() => {
    const section = text.current
    const controller = new AbortController()
    let pointed: HTMLElement | null = null
    const point = (block: HTMLElement | null) => {
      pointed?.classList.remove('is-pointed')
      pointed = block
      block?.classList.add('is-pointed')
    }
    const walk = (block: HTMLElement | null | undefined) => {
      if (!block) return
      point(block)
      block.tabIndex = -1
      block.focus({ preventScroll: true })
      block.scrollIntoView({ block: 'nearest' })
    }
    const blockAt = (target: EventTarget | null) =>
      section?.contains(target as Node) ? (target as Element).closest<HTMLElement>('[data-block]') : null
    const isOwn = (event: Event) => bar.current?.contains(event.target as Node)

    const onClick = (event: MouseEvent) => {
      if (isOwn(event)) return
      const block = blockAt(event.target)
      if (!block) return latest.current.onLeave()
      event.preventDefault()
      event.stopPropagation()
      latest.current.onPick(block.dataset.block ?? '')
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (event.key === 'Escape') latest.current.onLeave()
      else if (step) {
        const blocks = blockElements(section)
        walk(blocks[blocks.indexOf(pointed as HTMLElement) + step])
      } else if (event.key === 'Enter' && pointed && !isOwn(event))
        latest.current.onPick(pointed.dataset.block ?? '')
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    const options = { capture: true, signal: controller.signal }
    section?.classList.add('is-picking')
    document.addEventListener('pointermove', event => point(blockAt(event.target) ?? pointed), options)
    document.addEventListener('click', onClick, options)
    document.addEventListener('keydown', onKeyDown, options)
    walk(topBlock(section) ?? blockElements(section)[0])
    return () => {
      controller.abort()
      point(null)
      section?.classList.remove('is-picking')
    }
  }, [text, bar])
}
