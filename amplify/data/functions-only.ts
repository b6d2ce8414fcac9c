/**
 * No pool has this group, so no person passes; our functions pass by IAM, each for the fields that its
 * `resource.ts` names. Amplify wants at least one rule on each custom operation.
 */
export const FUNCTIONS_ONLY = 'functions-only'
