// @ts-check
/**
 * Equal as the server compares them: `choices` is a set, everything else as JSON values.
 * @param {any} one @param {any} other @returns {boolean}
 */
export function sameAnswer(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      if (key !== 'choices') return sameAnswer(one[key], other[key]);
      return sameAnswer([...one.choices].sort(), [...(other.choices ?? [])].sort());
    })
  );
}
