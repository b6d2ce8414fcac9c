import type { Stage } from '../scene/stage'
import { beachSetting } from './geometry-beach'
import { cafeSetting } from './geometry-cafe'
import { citySetting } from './geometry-city'
import { cloudsSetting } from './geometry-clouds'
import { cyberSetting } from './geometry-cyber'
import { datacentreSetting } from './geometry-datacentre'
import { desertSetting } from './geometry-desert'
import { forestSetting } from './geometry-forest'
import { japanSetting } from './geometry-japan'
import { librarySetting } from './geometry-library'
import { meadowSetting } from './geometry-meadow'
import { mountainsSetting } from './geometry-mountains'
import { seaSetting } from './geometry-sea'
import { snowSetting } from './geometry-snow'
import { spaceSetting } from './geometry-space'
import { stageSetting } from './geometry-stage'
import { underwaterSetting } from './geometry-underwater'
import { volcanoSetting } from './geometry-volcano'

/** Every place that can be painted, by its name. */
export const settings: ReadonlyMap<string, (stage: Stage) => void> = new Map([
  ['mountains', mountainsSetting],
  ['forest', forestSetting],
  ['sea', seaSetting],
  ['beach', beachSetting],
  ['underwater', underwaterSetting],
  ['city', citySetting],
  ['datacentre', datacentreSetting],
  ['space', spaceSetting],
  ['desert', desertSetting],
  ['meadow', meadowSetting],
  ['snow', snowSetting],
  ['volcano', volcanoSetting],
  ['clouds', cloudsSetting],
  ['library', librarySetting],
  ['cafe', cafeSetting],
  ['stage', stageSetting],
  ['cyber', cyberSetting],
  ['japan', japanSetting],
])
