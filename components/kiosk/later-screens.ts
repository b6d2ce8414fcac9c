import { lazy } from 'react'

const consentStep = () => import('./consent-step')
const makeStep = () => import('./make-step')
const nameStep = () => import('./name-step')
const cardStep = () => import('./card-step')

/** The screens after the first one: a file each, so that the kiosk stands before they are here. */
export const ConsentStep = lazy(async () => ({ default: (await consentStep()).ConsentStep }))
export const MakeStep = lazy(async () => ({ default: (await makeStep()).MakeStep }))
export const NameStep = lazy(async () => ({ default: (await nameStep()).NameStep }))
export const CardStep = lazy(async () => ({ default: (await cardStep()).CardStep }))

/** Fetches them before they are needed. */
export async function loadLaterScreens(): Promise<void> {
  await Promise.all([consentStep(), makeStep(), nameStep(), cardStep()])
}
