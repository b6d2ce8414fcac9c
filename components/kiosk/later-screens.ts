import { lazy, type ComponentType } from 'react'

const consentStep = () => import('./consent-step')
const makeStep = () => import('./make-step')
const nameStep = () => import('./name-step')
const cardStep = () => import('./card-step')
const stillThereStep = async () => (await import('./still-there-step')).StillThereStep
const approvedCards = async () => (await import('./approved-cards')).ApprovedCards
/** What loads the picture of a guest's card. */
export const kioskPictures = () => import('./kiosk-pictures')
const faceDownCard = async () => (await import('./face-down-card')).FaceDownCard

/** The screens after the first one: a file each, so that the kiosk stands before they are here. */
export const ConsentStep = lazy(async () => ({ default: (await consentStep()).ConsentStep }))
export const MakeStep = lazy(async () => ({ default: (await makeStep()).MakeStep }))
export const NameStep = lazy(async () => ({ default: (await nameStep()).NameStep }))
export const CardStep = lazy(async () => ({ default: (await cardStep()).CardStep }))

/** What a screen can do without: should it not come, its place stays empty. */
export const ApprovedCards = lazy(() => orNothing(approvedCards()))
export const StillThereStep = lazy(() => orNothing(stillThereStep()))
export const FaceDownCard = lazy(() => orNothing(faceDownCard()))

async function orNothing<P>(part: Promise<ComponentType<P>>): Promise<{ default: ComponentType<P> }> {
  return { default: await part.catch(() => () => null) }
}

/** Fetches them before they are needed. */
export async function loadLaterScreens(): Promise<void> {
  await Promise.all([
    consentStep(),
    makeStep(),
    nameStep(),
    cardStep(),
    stillThereStep(),
    approvedCards(),
    kioskPictures(),
  ])
}
