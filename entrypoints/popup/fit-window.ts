/** CSS pixels; `desk.css` has it too. */
const WIDTH = 460
/** Narrower than any screen: the window has not been given its size yet. */
const UNSIZED = 100

/** Keeps the popup within its window where that has less room than it wants: on a small screen, or where it is zoomed. */
export function fitWindow(): void {
  const measure = () => {
    document.body.classList.toggle('is-narrow', innerWidth > UNSIZED && innerWidth < WIDTH)
  }
  measure()
  window.addEventListener('resize', measure)
}
