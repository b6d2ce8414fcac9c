import { fileURLToPath } from 'node:url'
import { defineFunction } from '@aws-amplify/backend'
import { Duration } from 'aws-cdk-lib'
import { Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'

const directory = fileURLToPath(new URL('.', import.meta.url))

/** What the renderer reads from disk, by the name that it has beside the bundle. */
const diskFiles = {
  'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'harfbuzz.wasm': 'node_modules/harfbuzzjs/dist/harfbuzz.wasm',
  'emoji-icons.json': 'node_modules/@iconify-json/twemoji/icons.json',
  'emoji-names.json': 'node_modules/@iconify-json/twemoji/chars.json',
  fonts: 'amplify/functions/draw-card/fonts',
}

/**
 * Draws card files. It has no rights at all: what it reads and writes is handed to it as signed URLs. A construct of
 * its own and not Amplify's, because its bundle carries fonts and the renderer's WebAssembly.
 */
export const drawCard = defineFunction(
  (scope) =>
    new NodejsFunction(scope, 'draw-card', {
      entry: `${directory}handler.ts`,
      runtime: Runtime.NODEJS_24_X,
      timeout: Duration.seconds(28),
      // Memory buys processor time: at this size a card is drawn in about a second.
      memorySize: 1769,
      bundling: {
        format: OutputFormat.ESM,
        minify: true,
        esbuildArgs: { '--jsx': 'automatic' },
        define: { 'process.env.NODE_ENV': '"production"' },
        banner: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (project, bundle) =>
            Object.entries(diskFiles).map(([name, path]) => `cp -R "${project}/${path}" "${bundle}/${name}"`),
        },
      },
    }),
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  { resourceGroupName: 'data' },
)
