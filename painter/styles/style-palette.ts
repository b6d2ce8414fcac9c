import { hex, type Rgb } from '../colour'

/** Reads hex colours separated by spaces. */
export const colourList = (colours: string): Rgb[] => colours.split(' ').map(hex)
