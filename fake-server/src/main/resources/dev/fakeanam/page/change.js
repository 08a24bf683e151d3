// What a request changed, field by field.
import { h } from './dom.js';

export function changeSection({ change }) {
  if (change === null) {
    return null;
  }
  const { resource, id, before, after } = change;
  const verb = before === null ? 'made' : after === null ? 'deleted' : 'changed';
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const differing = names.filter(name => written(before?.[name]) !== written(after?.[name]));
  const same = names.length - differing.length;
  return h('section', {},
    h('h3', {}, 'What changed'),
    h('p', {}, `A ${resource} was ${verb}: `, h('code', {}, id)),
    differing.length === 0 ? h('p', {}, 'All its fields stayed as they were.')
      : h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'What changed' }, h('table', { class: 'change' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Field'),
          before === null ? null : h('th', { scope: 'col' }, 'Before'), after === null ? null : h('th', { scope: 'col' }, 'After'))),
        h('tbody', {}, differing.map(name => h('tr', {}, h('th', { scope: 'row' }, name),
          before === null ? null : cell(before[name], 'before'), after === null ? null : cell(after[name], 'after')))))),
    same > 0 ? h('p', { class: 'dim' }, same === 1 ? '1 field stayed as it was.' : `${same} fields stayed as they were.`) : null);
}

function cell(value, kind) {
  return h('td', {}, h(kind === 'before' ? 'del' : 'ins', {}, written(value)));
}

const written = value => value === undefined ? '' : JSON.stringify(value);
