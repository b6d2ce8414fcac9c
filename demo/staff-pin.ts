import { hashPin } from '../lib/aws/pin-hash'

const [pin = ''] = process.argv.slice(2)
if (/^\d{4,12}$/.test(pin)) {
  console.log(await hashPin(pin))
} else {
  console.error('Usage: npm run staff-pin -- 482916   (4 to 12 figures; six or more are wise)')
  process.exitCode = 1
}
