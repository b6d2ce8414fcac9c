import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Files whose names say nothing: put the code where its business word is. */
const namelessFiles = [
  '**/utils.ts',
  '**/helpers.ts',
  '**/util.ts',
  '**/helper.ts',
  '**/index.ts',
  '**/manager.ts',
]

/** Imports run one way: app → components → lib, functions → lib; the local cloud knows nothing of the product. */
const mayImport = {
  app: ['app', 'components', 'lib', 'lib-api'],
  components: ['components', 'lib', 'lib-api'],
  lib: ['lib'],
  'lib-aws': ['lib', 'lib-aws'],
  'lib-api': ['lib', 'lib-api'],
  amplify: ['amplify', 'components', 'lib', 'lib-aws'],
  painter: ['painter'],
  local: ['local'],
  demo: ['demo', 'local', 'painter', 'lib', 'lib-api', 'lib-aws'],
  e2e: ['e2e', 'amplify', 'components', 'demo', 'local', 'lib', 'lib-api'],
  bench: ['bench', 'components', 'demo', 'e2e', 'local', 'painter', 'lib', 'lib-api'],
  faults: ['faults', 'bench', 'demo', 'e2e', 'local', 'lib', 'lib-api'],
}

const importPolicy = (from, to) => ({
  from: { element: { type: from } },
  allow: to.map((type) => ({ to: { element: { type } } })),
})

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next',
      '.amplify',
      '.local',
      'cdk.out',
      'next-env.d.ts',
      'public',
      '**/*.js',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
    },
  },
  {
    files: ['components/**/*.{ts,tsx}', 'app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['local/**', 'demo/**', 'bench/**', 'e2e/**', 'faults/**'],
    rules: { 'no-console': 'off' },
  },
  {
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'boundaries/elements': [
        { type: 'app', pattern: 'app' },
        { type: 'components', pattern: 'components' },
        { type: 'lib-aws', pattern: 'lib/aws' },
        { type: 'lib-api', pattern: 'lib/api' },
        { type: 'lib', pattern: 'lib' },
        { type: 'amplify', pattern: 'amplify' },
        { type: 'painter', pattern: 'painter' },
        { type: 'local', pattern: 'local' },
        { type: 'demo', pattern: 'demo' },
        { type: 'e2e', pattern: 'e2e' },
        { type: 'bench', pattern: 'bench' },
        { type: 'faults', pattern: 'faults' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(mayImport).map(([from, to]) => importPolicy(from, to)),
        },
      ],
    },
  },
  {
    // The domain is plain TypeScript: what it needs of the world is passed in.
    files: ['lib/**/*.ts'],
    ignores: ['lib/aws/**', 'lib/api/**', 'lib/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!\\.{1,2}/|zod$)', message: 'The domain imports its neighbours and zod only.' },
          ],
        },
      ],
    },
  },
  {
    files: namelessFiles,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Name the file after its business word.' },
      ],
    },
  },
)
