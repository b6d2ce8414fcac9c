import { hex,mix,tone } from '../colour'
import type { Point } from '../scene/paths'
import { curve,ellipse,limb,polygon,rect,roundedRect,smooth,star } from '../scene/paths'
import { motif } from './motif'

/** The Eiffel Tower: four legs, three floors, lattice. */
export const eiffelTower = motif(0.92, 'ground', 0.5, ({ pen: p, pal, color }) => {
  const iron = color ?? mix(hex('#7a5a48'), pal.near, 0.12)
  const light = tone(iron, 0.1)
  for (const k of [-1, 1]) p.fill(smooth([
    [k * 26, 0], [k * 15, 0], [k * 11, -14], [k * 6, -28], [k * 2.4, -58], [k * 0.6, -96], [k * 1.6, -96], [k * 5, -60],
    [k * 11, -30], [k * 19, -12],
  ], true, 0.1), iron, 0.9)
  p.fill(polygon([[-3.4, -56], [-1.4, -98], [1.4, -98], [3.4, -56]]), iron, 0.8)
  for (let row = 0; row < 9; row += 1) {
    const y = -32 - row * 6.6
    const half = 8.6 * (1 - row / 10.5)
    p.line(polygon([[-half, y], [half, y - 5]], false), light, 0.6)
    p.line(polygon([[half, y], [-half, y - 5]], false), light, 0.6)
  }
  for (let row = 0; row < 5; row += 1) for (const k of [-1, 1]) {
    const y = -2 - row * 5
    p.line(polygon([[k * (24 - row * 2.7), y], [k * (12.5 - row * 1.2), y - 5]], false), light, 0.6)
    p.line(polygon([[k * (14.5 - row * 1.2), y], [k * (22 - row * 2.9), y - 5]], false), light, 0.6)
  }
  p.line(curve([-13, -4], [-9, -17], [0, -22], [9, -17], [13, -4]), light, 1.4)
  p.fill(roundedRect(-15, -30.5, 30, 4.2, 0.8), tone(iron, -0.04), 0.5)
  p.fill(roundedRect(-8.4, -56, 16.8, 3.6, 0.8), tone(iron, -0.04), 0.5)
  p.fill(roundedRect(-2.8, -97, 5.6, 3, 0.6), tone(iron, -0.04), 0.5)
  p.line(polygon([[0, -98], [0, -108]], false), iron, 0.9)
  for (const [x, y] of [[-20, -6], [20, -6], [-11, -28], [11, -28], [0, -54], [0, -95], [-5, -44], [5, -44]] as const) {
    p.glow(ellipse(x, y, 1.6), hex('#ffd98a'), 3)
    p.mark(ellipse(x, y, 0.8), hex('#fff3c9'))
  }
})

/** A tall clock tower in the manner of Big Ben. */
export const clockTower = motif(0.92, 'ground', 0.5, ({ pen: p, pal, color }) => {
  const stone = color ?? hex('#d1a966')
  p.fill(rect(-11, -68, 22, 68), stone, 0.9)
  for (const x of [-7.6, -2.6, 2.6, 7.6]) {
    p.mark(rect(x - 0.9, -64, 1.8, 60), tone(stone, -0.13))
    for (let y = -60; y < -6; y += 9) p.mark(roundedRect(x - 1.1, y, 2.2, 5, 1), hex('#3a3a52'))
  }
  for (const y of [-52, -34, -16]) p.mark(rect(-11.6, y, 23.2, 1.5), tone(stone, 0.08))
  p.fill(rect(-13, -88, 26, 21), tone(stone, 0.03), 0.8)
  p.glow(ellipse(0, -77.5, 8), hex('#fff3c9'), 5, { alpha: 0.6 })
  p.fill(ellipse(0, -77.5, 8.6), hex('#4a3a2c'), 0.2)
  p.mark(ellipse(0, -77.5, 7.5), hex('#fff6dc'))
  for (let hour = 0; hour < 12; hour += 1) {
    const angle = (hour * Math.PI) / 6
    p.mark(ellipse(6.2 * Math.sin(angle), -77.5 - 6.2 * Math.cos(angle), 0.6), hex('#2c2a3a'))
  }
  p.line(polygon([[0, -77.5], [0, -82.6]], false), hex('#2c2a3a'), 0.8)
  p.line(polygon([[0, -77.5], [3.6, -76]], false), hex('#2c2a3a'), 1)
  p.fill(polygon([[-14.4, -88], [14.4, -88], [8, -97], [-8, -97]]), mix(hex('#3f5a5f'), pal.near, 0.15), 0.8)
  p.fill(rect(-7, -101, 14, 4.4), tone(stone, 0.02), 0.6)
  p.fill(polygon([[-8.4, -101], [8.4, -101], [0, -118]]), mix(hex('#3f5a5f'), pal.near, 0.15), 0.9)
  for (const x of [-13, 13]) p.fill(polygon([[x - 1.6, -88], [x + 1.6, -88], [x, -97]]), tone(stone, -0.05), 0.6)
  p.line(polygon([[0, -118], [0, -124]], false), hex('#e8b93a'), 0.9)
})

/** A lady with a torch, green with age, on her pedestal. */
export const liberty = motif(0.92, 'ground', 0.6, ({ pen: p, pal, color }) => {
  const copper = color ?? hex('#6fb5a0')
  const dark = tone(copper, -0.12)
  const stone = mix(hex('#b9a78c'), pal.far, 0.2)
  p.fill(polygon([[-26, 0], [26, 0], [20, -12], [-20, -12]]), stone, 0.8)
  p.fill(polygon([[-15, -12], [15, -12], [12, -32], [-12, -32]]), tone(stone, 0.05), 0.8)
  p.fill(limb([[8, -74], [15, -86], [15, -103]], [7, 5.4, 4.4]), copper, 0.8)
  p.fill(smooth([
    [-9, -75], [8, -75], [10, -62], [12, -44], [14, -31], [-14, -31], [-12, -46], [-11, -62],
  ], true, 0.12), copper, 1)
  for (const x of [-7, -2, 3, 8]) p.line(curve([x * 0.6, -70], [x, -50], [x * 1.2, -32]), dark, 1)
  p.line(curve([-9, -72], [2, -62], [11, -48]), dark, 1.3)
  p.fill(limb([[-8, -72], [-15, -62], [-10, -55]], [7, 6, 5]), copper, 0.7)
  p.fill(polygon([[-17, -66], [-9, -68], [-7, -52], [-15, -50]]), tone(copper, 0.06), 0.5)
  p.fill(ellipse(0, -82, 6, 7.4), tone(copper, 0.03), 0.9)
  for (let ray = -3; ray <= 3; ray += 1) {
    const angle = ray * 0.36
    const tip: Point = [15 * Math.sin(angle), -86 - 14 * Math.cos(angle)]
    p.fill(polygon([[5 * Math.sin(angle) - 1, -87], [5 * Math.sin(angle) + 1, -87], tip]), copper, 0.4)
  }
  p.mark(curve([-5.6, -86.6], [0, -88.6], [5.6, -86.6]), dark)
  for (const k of [-1, 1]) p.mark(ellipse(k * 2.1, -82.6, 0.7), dark)
  p.line(curve([-1.8, -78.4], [0, -77.8], [1.8, -78.4]), dark, 0.7)
  p.fill(polygon([[12, -103], [18, -103], [16.6, -97], [13.4, -97]]), tone(copper, -0.06), 0.5)
  p.glow(ellipse(15, -109, 5), hex('#ffb13d'), 8)
  p.fill(smooth([[12, -104], [11, -109], [15, -117], [19, -109], [18, -104]]), hex('#ffb52e'), 0.5)
  p.mark(smooth([[13.6, -104], [13.4, -107], [15, -112], [16.8, -107], [16.4, -104]]), hex('#fff0b0'))
})

/** A long red suspension bridge. */
export const bridge = motif(0.6, 'big', 3, ({ pen: p, pal, color }) => {
  const red = color ?? mix(hex('#d2452c'), pal.near, 0.08)
  const cable = (from: Point, low: Point, to: Point) => p.line(curve(from, low, to), red, 1.8, { detail: false })
  cable([-150, -40], [-100, -66], [-58, -98])
  cable([-58, -98], [0, -36], [58, -98])
  cable([58, -98], [100, -66], [150, -40])
  for (let x = -144; x <= 144; x += 8) {
    const inside = Math.abs(x) < 58
    const top = inside ? -36 - 62 * (x / 58) ** 2 : -98 + (Math.abs(x) - 58) * 0.63
    p.line(polygon([[x, top], [x, -30]], false), red, 0.7)
  }
  for (const x of [-58, 58]) {
    for (const k of [-1, 1]) p.fill(polygon([
      [x + k * 8 - 3, 0], [x + k * 8 + 3, 0], [x + k * 6 + 2.4, -102], [x + k * 6 - 2.4, -102],
    ]), red, 0.8)
    for (const y of [-98, -78, -56, -14]) p.fill(rect(x - 8.4, y, 16.8, 4.4), tone(red, 0.03), 0.6)
    p.fill(roundedRect(x - 16, -6, 32, 12, 2), mix(hex('#8d8577'), pal.near, 0.3), 0.7)
  }
  p.fill(rect(-160, -34, 320, 5.4), tone(red, -0.05), 0.5)
  for (let x = -152; x <= 152; x += 11) p.line(polygon([[x, -29], [x + 5.5, -34]], false), tone(red, 0.08), 0.7)
})

/** A Dutch windmill with a cap and four sails. */
export const windmill = motif(0.84, 'ground', 0.6, ({ pen: p, pal, color, rng }) => {
  const brick = color ?? hex('#a8553c')
  p.fill(polygon([[-19, 0], [19, 0], [11, -62], [-11, -62]]), brick, 1)
  for (let row = 0; row < 5; row += 1) p.mark(rect(-18 + row * 1.5, -12 * row - 7, 36 - row * 3, 1), tone(brick, -0.08))
  p.fill(roundedRect(-5, -16, 10, 16, 4), hex('#4a2f22'), 0.4)
  for (const [x, y] of [[-6, -34], [6, -34], [0, -50]] as const) p.mark(roundedRect(x - 2.4, y - 3.4, 4.8, 6.8, 1.4), hex('#ffe2a0'))
  p.fill(roundedRect(-17, -38, 34, 2.6, 1), tone(brick, -0.14), 0.4)
  p.fill(smooth([[-13, -61], [-10, -74], [0, -80], [10, -74], [13, -61]], true, 0.12), mix(hex('#4a5a6a'), pal.near, 0.15), 0.9)
  const start = rng.range(0.2, 1.2)
  for (let sail = 0; sail < 4; sail += 1) {
    const q = p.at(0, -68, 1, start + (sail * Math.PI) / 2)
    q.line(polygon([[0, 0], [0, -46]], false), hex('#5b3a26'), 1.8)
    q.fill(rect(0.6, -46, 10, 36), hex('#f6ead2'), 0.5)
    for (let bar = 0; bar < 6; bar += 1) q.line(polygon([[0, -44 + bar * 6.4], [10.6, -44 + bar * 6.4]], false), hex('#8a6a4a'), 0.7)
  }
  p.fill(ellipse(0, -68, 3.6), hex('#5b3a26'), 0.6)
  p.mark(star(0, -68, 4, 1.8, 0.8), pal.accent2)
})
