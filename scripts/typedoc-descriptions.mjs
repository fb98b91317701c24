// A plugin of TypeDoc: what `.describe(…)` says of a zod schema becomes the documentation of its type and fields, so that
// the reference, the JSON Schemas and the data dictionary say the same.
import { Comment, Converter, ReflectionKind, TypeScript as ts } from 'typedoc';

/** The schema that an expression names, where it is the name of one. */
const named = (node, checker) => {
  const symbol = checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(node) ? node.name : node,
  );
  if (!symbol) return undefined;
  const found = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return found.declarations?.[0];
};

const isCallOf = (node, name) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === name;

/** The words of the outermost description of a schema, through names of schemas and calls on them. */
const describedBy = (node, checker) => {
  if (!node) return undefined;
  if (isCallOf(node, 'describe')) {
    const type = checker.getTypeAtLocation(node.arguments[0]);
    return type.isStringLiteral() ? type.value : node.arguments[0].text;
  }
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    // `noted(schema, …)` is the schema; `schema.nullable()` is told by what it is called on.
    if (ts.isIdentifier(expression)) return describedBy(node.arguments[0], checker);
    return ts.isPropertyAccessExpression(expression)
      ? describedBy(expression.expression, checker)
      : undefined;
  }
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))
    return describedBy(initializerOf(named(node, checker), checker), checker);
  return undefined;
};

const initializerOf = (declaration, checker) => {
  if (!declaration) return undefined;
  if (ts.isShorthandPropertyAssignment(declaration)) {
    const symbol = checker.getShorthandAssignmentValueSymbol(declaration);
    const found = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return initializerOf(found.valueDeclaration, checker);
  }
  if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration))
    return declaration.initializer;
  return undefined;
};

/** `z.infer<typeof schema>` → the schema. */
const inferredFrom = (declaration, checker) => {
  const [argument] = declaration.type.typeArguments ?? [];
  return argument && ts.isTypeQueryNode(argument)
    ? initializerOf(named(argument.exprName, checker), checker)
    : undefined;
};

const schemaOf = (declaration, checker) => {
  if (!declaration) return undefined;
  return ts.isTypeAliasDeclaration(declaration)
    ? inferredFrom(declaration, checker)
    : initializerOf(declaration, checker);
};

const describedKinds = ReflectionKind.Property | ReflectionKind.TypeAlias;

export const load = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    const checker = context.programs[0].getTypeChecker();
    for (const reflection of context.project.getReflectionsByKind(describedKinds)) {
      if (reflection.comment) continue;
      const [declaration] = context.getSymbolFromReflection(reflection)?.getDeclarations() ?? [];
      const words = describedBy(schemaOf(declaration, checker), checker);
      if (words) reflection.comment = new Comment([{ kind: 'text', text: words }]);
    }
  });
};
