import { lazy } from 'react'

const makeStep = () => import('./make-step')
const nameStep = () => import('./name-step')
const cardStep = () => import('./card-step')

/** The screens after the first ones: a file each, so that the kiosk stands before they are here. */
export const MakeStep = lazy(async () => ({ default: (await makeStep()).MakeStep }))
export const NameStep = lazy(async () => ({ default: (await nameStep()).NameStep }))
export const CardStep = lazy(async () => ({ default: (await cardStep()).CardStep }))

/** Fetches them before they are needed. */
export async function loadLaterScreens(): Promise<void> {
  await Promise.all([makeStep(), nameStep(), cardStep()])
}
