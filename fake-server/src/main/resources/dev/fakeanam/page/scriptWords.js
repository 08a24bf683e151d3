// Scripts in words, as the fake itself says them.

export function requestWords({ operation, method, path, pathParams = {}, conditions = [] }) {
  const target = operation ?? (path === undefined ? 'any request' : `${method} ${path}`);
  const parameters = Object.entries(pathParams).map(([name, value]) => ` with ${name} ${value}`);
  return target + parameters.join('') + conditions.map((condition, i) => `${i === 0 ? ' where' : ' and'} ${conditionWords(condition)}`).join('');
}

function conditionWords(condition) {
  return Object.entries(condition).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' ');
}

export function faultWords(fault) {
  switch (fault.kind) {
    case 'proceed': return 'proceed';
    case 'reply': return `reply ${fault.status}`;
    case 'delay': return `delay ${fault.milliseconds} ms${(fault.then?.kind ?? 'proceed') === 'proceed' ? '' : `, then ${faultWords(fault.then)}`}`;
    case 'resetConnection': return 'reset connection';
    case 'closeConnection': return 'close connection';
    case 'neverAnswer': return 'never answer';
    case 'cutBody': return `cut body after ${fault.bytes} bytes`;
    case 'drip': return `drip ${fault.bytes} bytes every ${fault.milliseconds} ms`;
    case 'garbage': return fault.belowTls ? 'garbage below TLS' : 'garbage';
    default: return fault.kind;
  }
}

export function stepWords(step) {
  const often = step.always ? 'always ' : step.oneIn !== undefined ? `one in ${step.oneIn}: ` : (step.times ?? 1) > 1 ? `${step.times} × ` : '';
  return `${often}${step.applied ? 'apply, then ' : ''}${faultWords(step.fault)}`;
}

/** What is left of a script: the requests that it will still answer, or that it does so without an end. */
export function leftOf({ script, hits }) {
  const faults = script.steps.filter(step => step.fault.kind !== 'proceed');
  if (faults.some(step => step.always || step.oneIn !== undefined)) {
    return hits === 0 ? 'no end, never hit' : `no end, hit ${hits} ${hits === 1 ? 'time' : 'times'}`;
  }
  const needed = faults.reduce((sum, step) => sum + (step.times ?? 1), 0);
  return hits >= needed ? `used up, hit ${hits} of ${needed}` : `${needed - hits} of ${needed} left`;
}
