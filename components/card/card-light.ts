/** A place on the card from 0 to 1, from its left and from its top. */
export interface LightSpot {
  x: number
  y: number
}

/** Where the light rests while nobody moves it. */
export const restingLight: LightSpot = { x: 0.62, y: 0.26 }

const mostYawDeg = 26
const mostPitchDeg = 20
/** Share of the way to the hand that the light goes in one frame. */
const follow = 0.14
/** Degrees of tilt in the hand that carry the light from the middle to the rim. */
const handTiltDeg = 25
/** People hold a phone about this steep. */
const handPitchDeg = 45

/** What a spot of light does to the card: where it shines, how the foil's colours slide and how the card turns. */
export interface CardLight extends LightSpot {
  /** From 0 to 1, against the light. */
  slide: number
  /** What turns with the light in any direction. */
  twist: number
  yawDeg: number
  pitchDeg: number
}

export function cardLight({ x, y }: LightSpot): CardLight {
  const [right, down] = [x - 0.5, y - 0.5]
  return {
    x,
    y,
    slide: 0.5 - right * 0.7,
    twist: x + y,
    yawDeg: right * mostYawDeg,
    pitchDeg: -down * mostPitchDeg,
  }
}

/** Turns the card towards a spot and shines there. Writes custom properties only. */
export function shine(card: HTMLElement, spot: LightSpot): void {
  const { x, y, slide, twist, yawDeg, pitchDeg } = cardLight(spot)
  card.style.setProperty('--px', `${x * 100}%`)
  card.style.setProperty('--py', `${y * 100}%`)
  card.style.setProperty('--bx', `${slide * 100}%`)
  card.style.setProperty('--tw', String(twist))
  card.style.setProperty('--ry', `${yawDeg}deg`)
  card.style.setProperty('--rx', `${pitchDeg}deg`)
}

/** Lets the light follow pointer, finger or the tilt of the device; answers how to stop. */
export function followHand(card: HTMLElement): () => void {
  let target = restingLight
  let spot = restingLight
  let frame = 0
  const step = () => {
    spot = { x: spot.x + (target.x - spot.x) * follow, y: spot.y + (target.y - spot.y) * follow }
    shine(card, spot)
    const left = Math.abs(target.x - spot.x) + Math.abs(target.y - spot.y)
    frame = left > 0.002 ? requestAnimationFrame(step) : 0
  }
  const goTo = (next: LightSpot) => {
    target = next
    if (frame === 0) frame = requestAnimationFrame(step)
  }
  const onMove = (event: PointerEvent) => {
    const box = card.getBoundingClientRect()
    goTo({
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    })
  }
  const onLeave = () => goTo(restingLight)
  const onTilt = ({ gamma, beta }: DeviceOrientationEvent) => {
    if (gamma === null || beta === null) return
    goTo({
      x: within(0.5 + gamma / (2 * handTiltDeg)),
      y: within(0.5 + (beta - handPitchDeg) / (2 * handTiltDeg)),
    })
  }
  shine(card, spot)
  card.addEventListener('pointermove', onMove)
  card.addEventListener('pointerleave', onLeave)
  window.addEventListener('deviceorientation', onTilt)
  return () => {
    cancelAnimationFrame(frame)
    card.removeEventListener('pointermove', onMove)
    card.removeEventListener('pointerleave', onLeave)
    window.removeEventListener('deviceorientation', onTilt)
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
