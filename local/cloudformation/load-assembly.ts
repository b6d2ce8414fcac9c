import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assembly } from './assembly'
import { readAssetPaths } from './asset-manifest'
import { text } from './intrinsics'
import type { Place } from './physical-ids'
import { createStack } from './stack'
import { templateSchema } from './template'

/** Reads a synthesized backend and resolves its templates as if it were deployed at the given endpoints. */
export function loadAssembly(directory: string, place: Place): Assembly {
  const assetPath = readAssetPaths(directory)
  const root = createStack({
    template: readTemplate(join(directory, rootTemplateName(directory))),
    path: [],
    parameters: {},
    place,
    readTemplate: (templateUrl) => readTemplate(assetPath(templateUrl)),
  })
  const resources = root.resources
  return {
    region: place.region,
    accountId: place.accountId,
    resources,
    ofType: (...types) => resources.filter(({ type }) => types.includes(type)),
    assetPath,
    outputs: Object.fromEntries(root.outputNames().map((name) => [name, text(root.output(name))])),
  }
}

function rootTemplateName(directory: string): string {
  const names = readdirSync(directory).filter((name) => name.endsWith('.template.json'))
  const root = names.find((name) => !name.includes('.nested.'))
  if (root === undefined) throw new Error(`${directory} holds no root template (*.template.json).`)
  return root
}

function readTemplate(path: string) {
  return templateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
