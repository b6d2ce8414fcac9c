import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Files whose names say nothing: put the code where its business word is. */
const namelessFiles = ['**/utils.ts', '**/helpers.ts', '**/util.ts', '**/helper.ts', '**/index.ts', '**/manager.ts']

export default tseslint.config(
  {
    ignores: ['node_modules', '.next', '.amplify', '.local', 'cdk.out', 'next-env.d.ts', 'public', '**/*.js', '**/*.mjs'],
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
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
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
    files: ['local/**', 'demo/**', 'bench/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'boundaries/elements': [
        { type: 'app', pattern: 'app', mode: 'folder' },
        { type: 'components', pattern: 'components', mode: 'folder' },
        { type: 'lib-aws', pattern: 'lib/aws', mode: 'folder' },
        { type: 'lib-api', pattern: 'lib/api', mode: 'folder' },
        { type: 'lib', pattern: 'lib', mode: 'folder' },
        { type: 'amplify', pattern: 'amplify', mode: 'folder' },
        { type: 'painter', pattern: 'painter', mode: 'folder' },
        { type: 'local', pattern: 'local', mode: 'folder' },
        { type: 'demo', pattern: 'demo', mode: 'folder' },
        { type: 'e2e', pattern: 'e2e', mode: 'folder' },
        { type: 'bench', pattern: 'bench', mode: 'folder' },
      ],
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            { from: 'app', allow: ['app', 'components', 'lib', 'lib-api'] },
            { from: 'components', allow: ['components', 'lib', 'lib-api'] },
            { from: 'lib', allow: ['lib'] },
            { from: 'lib-aws', allow: ['lib', 'lib-aws'] },
            { from: 'lib-api', allow: ['lib', 'lib-api'] },
            { from: 'amplify', allow: ['amplify', 'lib', 'lib-aws'] },
            { from: 'painter', allow: ['painter'] },
            { from: 'local', allow: ['local'] },
            { from: 'demo', allow: ['demo', 'local', 'painter', 'lib', 'lib-api'] },
            { from: 'e2e', allow: ['e2e', 'demo', 'local', 'lib', 'lib-api'] },
            { from: 'bench', allow: ['bench', 'demo', 'e2e', 'local', 'painter', 'lib', 'lib-api'] },
          ],
        },
      ],
    },
  },
  {
    files: namelessFiles,
    rules: { 'no-restricted-syntax': ['error', { selector: 'Program', message: 'Name the file after its business word.' }] },
  },
)
