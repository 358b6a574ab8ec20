import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type Component<Props> = (props: Props) => ComponentChildren

/** A component that is fetched when it is first shown, since few want it; till it is there, nothing stands there. */
export function lazy<Props extends object>(load: () => Promise<Component<Props>>): Component<Props> {
  let loaded: Component<Props> | null = null
  return function Lazy(props: Props) {
    const [Shown, setShown] = useState(() => loaded)
    useEffect(() => {
      if (loaded) return
      void load().then(component => {
        loaded = component
        setShown(() => component)
      })
    }, [])
    return Shown ? <Shown {...props} /> : null
  }
}
