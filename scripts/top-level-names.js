/**
 * Every place where an identifier stands for what the file itself declares at its top, or for a global; with the node
 * around it and the one around that.
 */
export function topLevelReferences(program) {
  const found = [];
  visit(program, {}, {}, '', []);
  return found;

  function visit(node, parent, outer, key, scopes) {
    if (node.type === 'Identifier') {
      if (isReference(parent, key) && !scopes.some((names) => names.has(node.name)))
        found.push({ node, parent, outer });
      return;
    }
    const names = namesDeclaredBy(node);
    const inner = names.length === 0 ? scopes : [...scopes, new Set(names)];
    for (const [name, child] of childrenOf(node)) visit(child, node, parent, name, inner);
  }
}

/** The nodes right below one, each with the property that holds it. */
export function childrenOf(node) {
  return Object.entries(node).flatMap(([name, value]) =>
    [value].flat().flatMap((child) => (typeof child?.type === 'string' ? [[name, child]] : [])),
  );
}

export function isFunction({ type }) {
  return /^(?:ArrowFunctionExpression|Function(?:Declaration|Expression))$/.test(type);
}

/** What a declaration or a parameter binds: `{ a, b: [c = 1], ...d }` -> a, c, d. */
export function namesBoundBy(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesBoundBy);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => namesBoundBy(property.value ?? property));
    case 'RestElement':
      return namesBoundBy(pattern.argument);
    case 'AssignmentPattern':
      return namesBoundBy(pattern.left);
    default:
      return [];
  }
}

/** Labels, and the names of properties, stand for no value. */
function isReference(parent, key) {
  if (key === 'label' || parent.type === 'MetaProperty') return false;
  return parent.computed === true || !(key === 'key' || (key === 'property' && parent.type === 'MemberExpression'));
}

/** What is known within a node and not around it; the top of the file declares nothing in this sense. */
function namesDeclaredBy(node) {
  if (isFunction(node)) {
    const own = node.type === 'FunctionExpression' ? namesBoundBy(node.id) : [];
    return [...own, ...node.params.flatMap(namesBoundBy), ...hoisted(node.body)];
  }
  switch (node.type) {
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body.flatMap(namesOfStatement);
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(namesOfStatement));
    case 'ForStatement':
      return namesOfStatement(node.init);
    case 'ForInStatement':
    case 'ForOfStatement':
      return namesOfStatement(node.left);
    case 'CatchClause':
      return namesBoundBy(node.param);
    case 'ClassExpression':
      return namesBoundBy(node.id);
    default:
      return [];
  }
}

function namesOfStatement(statement) {
  if (statement?.type === 'VariableDeclaration') return statement.declarations.flatMap(({ id }) => namesBoundBy(id));
  return /^(?:Class|Function)Declaration$/.test(statement?.type) ? namesBoundBy(statement.id) : [];
}

/** What `var` declares anywhere in a function, but for the functions within it. */
function hoisted(node) {
  if (isFunction(node)) return [];
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? namesOfStatement(node) : [];
  return [...own, ...childrenOf(node).flatMap(([, child]) => hoisted(child))];
}
