/** Device ids are made by the kiosk once and are part of S3 keys. */
export const DEVICE_ID = /^[a-z0-9][a-z0-9-]{2,39}$/

/** `device_{deviceId}_user_{NNN}_override{n}`: unique within an event, new for every granted allowance. */
export function sessionId(visit: { deviceId: string; userNumber: number; override: number }): string {
  return `device_${visit.deviceId}_user_${String(visit.userNumber).padStart(3, '0')}_override${visit.override}`
}
