import type { Rule } from 'eslint';
import { inspectionsOf, type Facts, type Inspection } from './inspections';
import { ValueFlow, variableOf } from './value-flow';
import { ValueTypes } from './value-types';

/** Longest piece of source that a message repeats. */
const LONGEST_QUOTE = 40;

/**
 * ESLint rule `chartwright/no-inspected-value`: TypeScript that looks at a value of a chart, instead of passing it on,
 * decides for all users of the chart what only one of them may want.
 *
 * It follows values from the builder of `defineChart` through variables, objects and functions of the same file, and
 * knows an `Expr` by its type anywhere. Template literals, sums of text and arguments of functions and constructors pass
 * a value on. It needs the types that typescript-eslint's parser gives (`projectService`).
 */
export const noInspectedValue: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'disallow TypeScript that looks at a value of a chart instead of passing it on' },
    messages: {
      inspected:
        "'{{text}}' is a value of the chart, which nobody knows while the chart is built: {{what}}; use {{instead}}",
      untyped: "there are no types to tell values by; set 'languageOptions.parserOptions.projectService'",
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const types = ValueTypes.of(sourceCode);
    if (types === undefined) {
      return {
        Program(node) {
          context.report({ node, messageId: 'untyped' });
        },
      };
    }
    const facts: Facts = {
      isGlobal: (node) => (variableOf(sourceCode, node)?.defs ?? []).length === 0,
      mayBeAbsent: (node) => types.mayBeAbsent(node),
      isText: (node) => types.isText(node),
      isBuiltIn: (node) => types.isBuiltIn(node),
    };
    const isInspected = ({ operand, isDeep = false }: Inspection): boolean => {
      if (isDeep) return types.isExpr(operand) || ValueFlow.holdsValues(sourceCode, operand);
      return types.isValue(operand) && (types.isExpr(operand) || ValueFlow.isFromValues(sourceCode, operand));
    };
    return {
      '*'(node: Rule.Node) {
        const inspection = inspectionsOf(node, facts).find(isInspected);
        if (inspection === undefined) return;
        const { operand, what, instead } = inspection;
        const text = shortened(sourceCode.getText(operand));
        context.report({ node: operand, messageId: 'inspected', data: { text, what, instead } });
      },
    };
  },
};

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
