import { isFunction, namesBoundBy } from './top-level-names.js';

/** What these make is new each time. */
const CONSTRUCTORS = new Set(['Map', 'RegExp', 'Set']);
const FUNCTIONS = new Set([
  'Object.entries',
  'Object.fromEntries',
  'Object.keys',
  'Object.values',
  'Array.from',
  'String',
  'String.raw',
]);
/** Of arrays, strings, sets and maps; none of them changes what it is called on. */
const METHODS = new Set(
  `at concat endsWith entries every filter find flat flatMap get has includes indexOf join keys map normalize padStart reduce
  repeat replace replaceAll slice some split startsWith toLowerCase toUpperCase trim values`.split(/\s+/),
);
/** Of what is changed by one of these, what is read depends on when. */
const CHANGING = new Set('add clear copyWithin delete fill pop push reverse set shift sort splice unshift'.split(' '));
/** Two of them are let pass where a callback is handed what it gathers in. */
const GATHERING = new Set(['add', 'set']);

/**
 * Which expressions at the top of a file come to the same whenever they are worked out, and change nothing: made of
 * literals, constants and what is called above, and of functions of the file that are. What it does not know is not pure.
 */
export class Purity {
  /** The names that the file declares and nothing changes. */
  #constants = new Set();
  #functions = new Map();
  #pureFunctions = new Map();

  /** @param references see topLevelReferences */
  constructor(program, references) {
    for (const statement of program.body) {
      if (isFunction(statement)) this.#addFunction(statement.id, statement);
      if (statement.type === 'ClassDeclaration') this.#constants.add(statement.id.name);
      if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
      for (const { id, init } of statement.declarations) {
        if (id.type === 'Identifier' && isFunction(init)) this.#addFunction(id, init);
        else for (const name of namesBoundBy(id)) this.#constants.add(name);
      }
    }
    for (const { node, parent, outer } of references)
      if (mayChange(node, parent, outer)) this.#constants.delete(node.name);
  }

  /** `own` are the names that are bound within the expression, by a callback. */
  isPure(node, own = new Set()) {
    const pure = (part) => this.isPure(part, own);
    switch (node?.type) {
      case 'Literal':
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return true;
      case 'Identifier':
        return own.has(node.name) || this.#constants.has(node.name) || node.name === 'undefined';
      case 'TemplateLiteral':
        return node.expressions.every(pure);
      case 'TaggedTemplateExpression':
        return nameOf(node.tag) === 'String.raw' && pure(node.quasi);
      case 'ArrayExpression':
        return node.elements.every(pure);
      case 'ObjectExpression':
        return node.properties.every((part) =>
          part.type === 'SpreadElement' ? pure(part) : !part.computed && pure(part.value),
        );
      case 'SpreadElement':
      case 'UnaryExpression':
        return node.operator !== 'delete' && pure(node.argument);
      case 'BinaryExpression':
      case 'LogicalExpression':
        return pure(node.left) && pure(node.right);
      case 'ConditionalExpression':
        return pure(node.test) && pure(node.consequent) && pure(node.alternate);
      case 'MemberExpression':
        return pure(node.object) && (!node.computed || pure(node.property));
      case 'NewExpression':
        return CONSTRUCTORS.has(node.callee.name) && node.arguments.every(pure);
      case 'CallExpression':
        return (
          node.arguments.every((part) => pure(part) && this.#isPureToCall(part, own)) && this.#isPureCall(node, own)
        );
      default:
        return false;
    }
  }

  #addFunction(id, node) {
    this.#constants.add(id.name);
    this.#functions.set(id.name, node);
  }

  #isPureCall({ callee }, own) {
    if (FUNCTIONS.has(nameOf(callee))) return true;
    if (callee.type === 'Identifier') return !own.has(callee.name) && this.#isPureFunction(callee.name);
    if (callee.type !== 'MemberExpression' || callee.computed || !this.isPure(callee.object, own)) return false;
    return METHODS.has(callee.property.name) || (GATHERING.has(callee.property.name) && own.has(callee.object.name));
  }

  /** An argument may be called by who gets it. */
  #isPureToCall(argument, own) {
    if (isFunction(argument)) return this.#isPureBody(argument, own);
    return !this.#functions.has(argument.name) || this.#isPureFunction(argument.name);
  }

  #isPureFunction(name) {
    if (!this.#functions.has(name)) return false;
    if (!this.#pureFunctions.has(name)) {
      this.#pureFunctions.set(name, false); // one that calls itself may never end
      this.#pureFunctions.set(name, this.#isPureBody(this.#functions.get(name), new Set()));
    }
    return this.#pureFunctions.get(name);
  }

  /** A function that gives an expression, after constants of its own. */
  #isPureBody({ params, body, async, generator }, own) {
    if (async || generator) return false;
    const names = new Set([...own, ...params.flatMap(namesBoundBy)]);
    if (body.type !== 'BlockStatement') return this.isPure(body, names);
    return body.body.every((statement) => {
      if (statement.type === 'ReturnStatement') return this.isPure(statement.argument, names);
      if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return false;
      for (const { id } of statement.declarations) for (const name of namesBoundBy(id)) names.add(name);
      return statement.declarations.every(({ init }) => this.isPure(init, names));
    });
  }
}

/** `A.x = 1`, `A[0]++`, `delete A.x`, `A.push(1)`: a table that is filled somewhere. */
function mayChange(node, parent, outer) {
  if (parent.type !== 'MemberExpression' || parent.object !== node) return false;
  if (outer.type === 'CallExpression' && outer.callee === parent) return CHANGING.has(parent.property.name);
  if (outer.type === 'AssignmentExpression') return outer.left === parent;
  return outer.operator === 'delete' || outer.type === 'UpdateExpression';
}

/** `String` or `String.raw`, for what is called. */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  const plain = node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier';
  return plain ? `${node.object.name}.${node.property.name}` : '';
}
