// Writes happen only through a unit of work: TypeORM shares one SQLite connection, so a write beside it could be rolled
// back together with another request's transaction, after it was answered as saved.
const WRITES = new Set([
  'save',
  'insert',
  'update',
  'upsert',
  'delete',
  'remove',
  'softDelete',
  'increment',
  'decrement',
  'clear',
]);

/** A manager that belongs to a unit: `unit.manager`, or a parameter named `manager` handed on from one. */
function belongsToUnit(node) {
  if (node.type === 'MemberExpression' && node.property.name === 'manager') {
    return node.object.type === 'Identifier' && node.object.name === 'unit';
  }
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression')
    return belongsToUnit(node.callee.object);
  return false;
}

/** Only receivers that are TypeORM's by name are looked at; Map#delete and the like are none of our business. */
function looksLikeTypeorm(node) {
  if (node.type === 'MemberExpression')
    return looksLikeTypeorm(node.property) || (node.object.type !== 'ThisExpression' && looksLikeTypeorm(node.object));
  if (node.type === 'CallExpression') return looksLikeTypeorm(node.callee);
  return (
    node.type === 'Identifier' &&
    /(repository|repo|manager|entityManager|dataSource|createQueryBuilder|getRepository)$/i.test(node.name)
  );
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { outside: 'Writes go through UnitOfWork.run: use unit.manager.{{verb}}.' },
  },
  create(context) {
    return {
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const { object, property } = node.callee;
        if (!WRITES.has(property.name) || !looksLikeTypeorm(object) || belongsToUnit(object)) return;
        context.report({ node, messageId: 'outside', data: { verb: property.name } });
      },
    };
  },
};
