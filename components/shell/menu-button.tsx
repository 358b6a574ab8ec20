import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useClickElsewhere } from './click-elsewhere'
import { Icon, type IconName } from './icon'

export interface MenuItem {
  label: string
  icon: IconName
  onChoose: () => void
}

interface MenuButtonProps {
  class: string
  /** Names the button where its words do not. */
  label?: string
  /** -1 where the arrows lead to it and not the Tab key. */
  tabIndex?: number
  items: readonly MenuItem[]
  children: ComponentChildren
}

/** Pixels at the window's bottom that the foot of a view covers. */
const FOOT = 56

/** A menu button after the WAI-ARIA pattern: arrows, Home, End and first letters move; Escape and Tab close. */
export function MenuButton({ class: className, label, tabIndex, items, children }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [isUp, setIsUp] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()

  const menuItems = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const close = () => {
    setIsOpen(false)
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
  }

  useLayoutEffect(() => {
    const menu = root.current?.querySelector('[role=menu]')
    setIsUp(menu ? menu.getBoundingClientRect().bottom > window.innerHeight - FOOT : false)
  }, [isOpen])

  useEffect(() => {
    if (isOpen) menuItems()[0]?.focus()
  }, [isOpen])
  useClickElsewhere(root, { isOn: isOpen, onElsewhere: () => setIsOpen(false) })

  const onButtonKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setIsOpen(true)
  }

  const onMenuKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setIsOpen(false)
    if (event.key === 'Escape') {
      // Else the browser would close the popup with it.
      event.preventDefault()
      event.stopPropagation()
      return close()
    }
    const next = nextItem(menuItems(), event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <div class={isUp ? 'menu-button is-up' : 'menu-button'} ref={root}>
      <button
        type="button"
        class={className}
        title={label}
        aria-label={label}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={onButtonKeyDown}
      >
        {children}
      </button>
      {isOpen ? (
        <div class="menu" role="menu" id={id} tabIndex={-1} onKeyDown={onMenuKeyDown}>
          {items.map(item => (
            <button
              key={item.label}
              type="button"
              class="menu-item"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                item.onChoose()
              }}
            >
              <Icon name={item.icon} />
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

function nextItem(items: HTMLElement[], key: string): HTMLElement | undefined {
  const now = items.indexOf(document.activeElement as HTMLElement)
  if (key === 'ArrowDown') return items[(now + 1) % items.length]
  if (key === 'ArrowUp') return items.at(now <= 0 ? -1 : now - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1) return undefined
  const starts = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase())
  return [...items.slice(now + 1), ...items.slice(0, now + 1)].find(starts)
}
