import { codeOf, isNode, isTest, linesOf, type Node, nodesOf, placeOf, type Source } from './sources.ts'

/** What a cast says: `as T`. */
export const castTo = (source: Source, node: Node): string => `as ${isNode(node.typeAnnotation) ? codeOf(source, node.typeAnnotation) : ''}`

/** Functions with their lines; one that gives JSX and has a capital is a component. What `describe` holds is no function of ours. */
export function functionsOf(source: Source) {
  const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
  return kinds
    .flatMap((kind) => nodesOf(source, kind))
    .filter(({ around }) => !isTest(source.path) || !/^(describe|test)/.test(codeOf(source, around.at(-1) ?? source.tree)))
    .map(({ node, around }) => {
      const parent = around.at(-1)
      const named = isNode(node.id) ? node.id : parent?.type === 'VariableDeclarator' && isNode(parent.id) ? parent.id : undefined
      const name = named ? codeOf(source, named) : 'a function'
      const most = source.path.endsWith('.tsx') && /^[A-Z]/.test(name) ? 150 : 70
      const lines = linesOf(source, node)
      return { place: `${source.path} ${name}`, at: placeOf(source, node), what: `${name} has ${lines} lines`, lines, most }
    })
}
