/**
 * The script of the page: search, zoom, and details. It is JavaScript in a string, because it runs in a browser.
 */
export const PAGE_SCRIPT = `
(() => {
  const graph = JSON.parse(document.getElementById('graph').textContent);
  const stage = document.getElementById('stage');
  const svg = stage.querySelector('svg');
  const search = document.getElementById('search');
  const hits = document.getElementById('hits');
  const details = document.getElementById('details');
  const all = selector => [...svg.querySelectorAll(selector)];
  const width = Number(svg.getAttribute('width')), height = Number(svg.getAttribute('height'));
  const MARGIN = 20;
  let view;

  const show = next => {
    view = next;
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  };
  // The picture is never blown up beyond its own size when everything is shown.
  const fit = () => {
    const box = stage.getBoundingClientRect();
    const scale = Math.max((width + 2 * MARGIN) / box.width, (height + 2 * MARGIN) / box.height, 1);
    const w = box.width * scale, h = box.height * scale;
    show({ x: (width - w) / 2, y: (height - h) / 2, width: w, height: h });
  };
  const zoom = (factor, at) => {
    const box = stage.getBoundingClientRect();
    const next = Math.min(Math.max(view.width * factor, 120), Math.max(width, box.width) * 8);
    const ratio = next / view.width;
    const point = at || { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    show({ x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio, width: next, height: view.height * ratio });
  };
  const center = element => {
    const box = element.getBBox(), area = stage.getBoundingClientRect();
    show({ x: box.x + box.width / 2 - area.width / 2, y: box.y + box.height / 2 - area.height / 2, width: area.width, height: area.height });
  };
  const pointAt = event => {
    const box = stage.getBoundingClientRect();
    return { x: view.x + (event.clientX - box.left) / box.width * view.width, y: view.y + (event.clientY - box.top) / box.height * view.height };
  };

  const clear = () => all('.dimmed,.hit,.chosen').forEach(element => element.classList.remove('dimmed', 'hit', 'chosen'));
  const find = text => {
    clear();
    const words = text.trim().toLowerCase();
    hits.textContent = '';
    if (words === '') return [];
    const found = all('.row,.node:not(.objectTypes)').filter(element => element.dataset.search.includes(words));
    const set = new Set(found);
    all('.row,.node:not(.objectTypes)').forEach(element => element.classList.add(set.has(element) ? 'hit' : 'dimmed'));
    all('.node.objectTypes').forEach(node => node.classList.toggle('dimmed', !node.querySelector('.hit')));
    // What was found shows what it is joined to.
    const light = elements => elements.forEach(element => element.classList.remove('dimmed'));
    const boxes = new Set(all('.node.objectTypes').filter(node => node.querySelector('.hit')).map(node => node.dataset.id));
    const others = new Set(found.map(element => element.dataset.id));
    all('.edge').forEach(edge => {
      const ends = [edge.dataset.from, edge.dataset.to].map(id => svg.querySelector('[data-id="' + CSS.escape(id) + '"]'));
      const isOfOther = ends.some(end => others.has(end.dataset.id)), isOfBox = ends.some(end => boxes.has(end.dataset.id));
      edge.classList.toggle('dimmed', !isOfOther && !isOfBox);
      if (isOfBox) light(ends.filter(end => !end.classList.contains('objectTypes')));
      if (isOfOther) ends.forEach(end => light([end, ...end.querySelectorAll('.row')]));
    });
    hits.textContent = found.length === 1 ? '1 hit' : found.length + ' hits';
    return found;
  };

  const list = entries => {
    const dl = document.createElement('dl');
    for (const [term, values] of entries) {
      if (values.length === 0) continue;
      dl.append(Object.assign(document.createElement('dt'), { textContent: term }));
      values.forEach(value => dl.append(Object.assign(document.createElement('dd'), { textContent: value })));
    }
    return dl;
  };
  const describe = (title, entries) => {
    details.replaceChildren(Object.assign(document.createElement('h2'), { textContent: title }), list(entries));
    details.hidden = false;
  };
  const ownerOf = owner => owner.source === 'ownerTag'
    ? owner.stack + '/' + owner.construct + ' (' + owner.origin + ')'
    : owner.stack + '/' + owner.logicalId + ' (' + owner.resourceType + ', DeletionPolicy: ' + (owner.deletionPolicy || 'unknown') + ')';
  const describeType = name => {
    const type = graph.objectTypes.find(({ objectTypeName }) => objectTypeName === name);
    describe(name, [
      ['Description', type.description && type.description !== name ? [type.description] : []],
      ['Template', type.templateId ? [type.templateId] : []],
      ['Owner', type.owner ? [ownerOf(type.owner)] : []],
      ['Creates profiles', [type.allowProfileCreation ? 'yes' : 'no']],
      ['Keys', type.keys.map(key => key.keyName + ': ' + key.fieldNames.join(' + ') + (key.standardIdentifiers.length ? ' — ' + key.standardIdentifiers.join(', ') : ''))],
      ['Fills', Object.entries(type.fills).map(([object, count]) => object + ': ' + count + (count === 1 ? ' field' : ' fields'))],
    ]);
  };
  const describeKey = name => {
    const key = graph.keys.find(({ keyName }) => keyName === name);
    describe(name, [['Content types', key.contentTypes], ['Object types', key.objectTypeNames], ['Conflicts', key.conflicts]]);
  };

  const explain = ({ dataset: { type, id } }) => {
    if (type) return describeType(type);
    if (id.startsWith('key:')) return describeKey(id.slice(4));
    const names = id.startsWith('source:')
      ? graph.objectTypes.filter(({ source }) => 'source:' + source === id)
      : graph.objectTypes.filter(({ fills }) => id.slice(7) in fills);
    describe(id.slice(7), [['Object types', names.map(({ objectTypeName }) => objectTypeName)]]);
  };

  // What is joined to what was clicked stays, and the rest fades.
  const choose = (node, row) => {
    clear();
    const id = node.dataset.id;
    const edges = all('.edge').filter(edge => edge.dataset.from === id || edge.dataset.to === id);
    const near = new Set([id, ...edges.flatMap(edge => [edge.dataset.from, edge.dataset.to])]);
    all('.edge').forEach(edge => edge.classList.toggle('dimmed', !edges.includes(edge)));
    all('.node').forEach(other => other.classList.toggle('dimmed', !near.has(other.dataset.id)));
    if (row) row.classList.add('chosen');
    explain(row || node);
  };
  const reset = () => {
    clear();
    search.value = '';
    hits.textContent = '';
    details.hidden = true;
  };

  let drag;
  stage.addEventListener('pointerdown', event => { drag = { x: event.clientX, y: event.clientY, view, moved: false }; });
  window.addEventListener('pointermove', event => {
    if (!drag) return;
    const box = stage.getBoundingClientRect();
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    drag.moved = drag.moved || Math.abs(dx) + Math.abs(dy) > 4;
    stage.classList.toggle('dragged', drag.moved);
    if (drag.moved) show({ ...drag.view, x: drag.view.x - dx / box.width * view.width, y: drag.view.y - dy / box.height * view.height });
  });
  window.addEventListener('pointerup', event => {
    const wasClick = drag && !drag.moved;
    drag = undefined;
    stage.classList.remove('dragged');
    if (!wasClick || !stage.contains(event.target)) return;
    const row = event.target.closest('.row'), node = event.target.closest('.node');
    if (row || (node && !node.classList.contains('objectTypes'))) choose(node, row);
    else if (!node) reset();
  });
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * 0.0015), pointAt(event));
  }, { passive: false });

  search.addEventListener('input', () => find(search.value));
  search.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      const [first] = find(search.value);
      if (!first) return;
      center(first);
      explain(first);
    }
  });
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape') reset();
    if (event.target === search) return;
    if (event.key === '/') { event.preventDefault(); search.focus(); }
    if (event.key === '+' || event.key === '=') zoom(0.8);
    if (event.key === '-') zoom(1.25);
    if (event.key === '0') fit();
  });
  document.getElementById('in').addEventListener('click', () => zoom(0.7));
  document.getElementById('out').addEventListener('click', () => zoom(1 / 0.7));
  document.getElementById('fit').addEventListener('click', fit);
  document.querySelector('aside').addEventListener('click', event => {
    const { key: name } = event.target.dataset;
    if (name === undefined) return;
    search.value = name;
    const found = find(name);
    const exact = found.find(element => element.dataset.id === 'key:' + name) || found[0];
    if (exact) center(exact);
    describeKey(name);
  });
  window.addEventListener('resize', fit);
  fit();
  // What would be too small to read begins at the top, as wide as the window.
  if (view.width > 3 * stage.clientWidth && height > width) {
    const w = width + 2 * MARGIN, h = w / stage.clientWidth * stage.clientHeight;
    show({ x: -MARGIN, y: -MARGIN, width: w, height: h });
  }
})();
`;
