import { nativeBrowser } from '@/utils/native-browser'
import { type Surface, surfaceItem } from '@/utils/settings'

/**
 * What the icon opens, as far as this background knows at once. Firefox's has a window and so a synchronous store;
 * Chromium's worker starts without knowing.
 */
const mirror: Storage | undefined = globalThis.localStorage
const MIRROR_KEY = 'bening-surface'

let current = (mirror?.getItem(MIRROR_KEY) ?? null) as Surface | null

/** Keeps a live copy of the setting, and calls back with it now and at each change. */
export function watchSurface(onChange: (surface: Surface) => void): void {
  const take = (surface: Surface) => {
    current = surface
    mirror?.setItem(MIRROR_KEY, surface)
    onChange(surface)
  }
  let hasChanged = false
  surfaceItem.watch(surface => {
    hasChanged = true
    take(surface)
  })
  // A change may overtake the first answer, which then is an old one.
  void surfaceItem.getValue().then(surface => {
    if (!hasChanged) take(surface)
  })
}

/**
 * Acts by the setting within the click that it is called in. After an `await` the click would count no longer, and a
 * worker that the click has woken does not know the setting yet: Chromium takes the callback (not the promise) of an
 * API that was called within a click as a part of it.
 */
export function withSurface(act: (surface: Surface) => void): void {
  if (current) act(current)
  else {
    nativeBrowser.storage.local.get('surface', found => {
      act((found.surface as Surface | undefined) ?? surfaceItem.fallback)
    })
  }
}
