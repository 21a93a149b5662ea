/** The part of qrcode-generator that the client uses. */
export default function qrcode(version: 0, level: 'L' | 'M' | 'Q' | 'H'): {
  addData(text: string): void;
  make(): void;
  getModuleCount(): number;
  isDark(row: number, column: number): boolean;
};
