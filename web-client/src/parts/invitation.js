// @ts-check
/** The join link as a QR code. The generator is fetched when the first one is shown. */
import { h } from '../dom.js';

const QUIET_ZONE = 2;

class QrCode extends HTMLElement {
  #shown = '';

  /** @param {string} address */
  set address(address) {
    if (address === this.#shown) return;
    this.#shown = address;
    this.#draw(address);
  }

  /** @param {string} address */
  async #draw(address) {
    const { default: qrcode } = await import('../../vendor/qrcode.js');
    const code = qrcode(0, 'M');
    code.addData(address);
    code.make();
    const count = code.getModuleCount();
    let path = '';
    for (let y = 0; y < count; y++) for (let x = 0; x < count; x++) if (code.isDark(y, x)) path += `M${x} ${y}h1v1h-1z`;
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute(
      'viewBox',
      `${-QUIET_ZONE} ${-QUIET_ZONE} ${count + 2 * QUIET_ZONE} ${count + 2 * QUIET_ZONE}`,
    );
    drawing.setAttribute('shape-rendering', 'crispEdges');
    const dark = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    dark.setAttribute('d', path);
    drawing.append(dark);
    this.replaceChildren(drawing);
  }
}

customElements.define('qr-code', QrCode);

/** @param {string} address */
export const invitation = (address) =>
  h('qr-code', { role: 'img', 'aria-label': `QR code of ${address}`, '.address': address });
