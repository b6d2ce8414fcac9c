import { describe, expect, it } from 'vitest'
import { stackCycles } from './stack-cycles.fixture'

const stack = (id: string, reference: unknown) => ({
  id,
  template: 'root.template.json',
  Type: 'AWS::CloudFormation::Stack',
  Properties: { Parameters: { value: reference } },
})

describe('stackCycles', () => {
  it('finds two nested stacks that wait for each other, which CloudFormation would refuse', () => {
    const cycles = stackCycles([
      stack('data', { 'Fn::GetAtt': ['function', 'Outputs.Arn'] }),
      stack('function', { 'Fn::GetAtt': ['data', 'Outputs.TableName'] }),
    ])
    expect(cycles).toEqual([['data', 'function', 'data']])
  })

  it('lets a chain pass', () => {
    expect(stackCycles([stack('data', { Ref: 'auth' }), stack('auth', 'x')])).toEqual([])
  })
})
