// @ts-check
/**
 * A small virtual DOM: `h` describes, `draw` brings a place up to date and keeps focus and typed text.
 *
 * Props: `on…` is a listener, `.name` a property, `vars` custom properties, `mounted` runs once after
 * insertion, `key` keeps identity in lists; everything else is an attribute (false, null: absent).
 *
 * @typedef {{tag: string, key: any, text: string, props: Record<string, any>, kids: VNode[], node: any}} VNode
 * @typedef {VNode | string | number | boolean | null | undefined | Kid[]} Kid
 */

const SVG = 'http://www.w3.org/2000/svg';
/** @type {WeakMap<Element, VNode[]>} */
const drawn = new WeakMap();
/** @type {(() => void)[]} */
let afterwards = [];

/** @param {string} tag @param {Record<string, any> | null} [props] @param {...Kid} kids @returns {VNode} */
export function h(tag, props, ...kids) {
  return { tag, key: props?.key, text: '', props: props ?? {}, kids: flat(kids), node: null };
}

/** @param {Element} place @param {...Kid} kids */
export function draw(place, ...kids) {
  const held = /** @type {HTMLElement | null} */ (document.activeElement);
  const next = flat(kids);
  arrange(place, drawn.get(place) ?? [], next, place.namespaceURI === SVG);
  drawn.set(place, next);
  // A node that moves among its siblings loses the focus; give it back.
  if (held && held !== document.activeElement && place.contains(held)) held.focus({ preventScroll: true });
  const due = afterwards;
  afterwards = [];
  due.forEach((run) => run());
}

/** @param {Kid[]} kids @param {VNode[]} [into] @returns {VNode[]} */
function flat(kids, into = []) {
  for (const kid of kids) {
    if (kid === null || kid === undefined || typeof kid === 'boolean' || kid === '') continue;
    if (Array.isArray(kid)) flat(kid, into);
    else if (typeof kid === 'object') into.push(kid);
    else into.push({ tag: '', key: undefined, text: String(kid), props: {}, kids: [], node: null });
  }
  return into;
}

/** @param {Node} parent @param {VNode[]} before @param {VNode[]} after @param {boolean} svg */
function arrange(parent, before, after, svg) {
  const free = new Set(before);
  /** @type {VNode[]} */
  const olds = after.map((kid) => {
    for (const old of free) {
      if (old.tag === kid.tag && old.key === kid.key) {
        free.delete(old);
        return old;
      }
    }
    return kid;
  });
  free.forEach((old) => old.node.remove());
  /** @type {Node | null} */
  let place = parent.firstChild;
  after.forEach((kid, at) => {
    if (olds[at] === kid) kid.node = make(kid, svg);
    else refresh(olds[at], kid, svg);
    if (kid.node === place) place = place?.nextSibling ?? null;
    else parent.insertBefore(kid.node, place);
  });
}

/** @param {VNode} kid @param {boolean} svg @returns {Node} */
function make(kid, svg) {
  if (!kid.tag) return document.createTextNode(kid.text);
  const drawing = svg || kid.tag === 'svg';
  const element = drawing ? document.createElementNS(SVG, kid.tag) : document.createElement(kid.tag);
  arrange(element, [], kid.kids, drawing);
  setAll(element, {}, kid.props);
  if (kid.props.mounted) afterwards.push(() => kid.props.mounted(element));
  return element;
}

/** @param {VNode} old @param {VNode} kid @param {boolean} svg */
function refresh(old, kid, svg) {
  kid.node = old.node;
  if (!kid.tag) {
    if (old.text !== kid.text) kid.node.data = kid.text;
    return;
  }
  arrange(kid.node, old.kids, kid.kids, svg || kid.tag === 'svg');
  setAll(kid.node, old.props, kid.props);
}

/** @param {any} element @param {Record<string, any>} before @param {Record<string, any>} after */
function setAll(element, before, after) {
  for (const name of Object.keys(before)) if (!(name in after)) set(element, name, undefined);
  for (const name of Object.keys(after)) if (before[name] !== after[name]) set(element, name, after[name]);
}

/** @param {any} element @param {string} name @param {any} value */
function set(element, name, value) {
  if (name === 'key' || name === 'mounted') return;
  if (name === 'vars') {
    for (const key of Object.keys(value ?? {})) element.style.setProperty(key, value[key]);
  } else if (name.startsWith('on')) {
    element[name] = value ?? null;
  } else if (name.startsWith('.')) {
    element[name.slice(1)] = value;
  } else if (name === 'value' || name === 'checked' || name === 'selected') {
    if (element[name] !== value) element[name] = value ?? '';
  } else if (value === false || value === null || value === undefined) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
