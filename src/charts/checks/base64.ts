import { refuse } from './refuse';

const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Checks bytes in base64.
 *
 * @throws ChartwrightError `E_PROP`; its message does not show the text, which may be a secret
 */
export function checkBase64(property: string, text: string): string {
  if (BASE64.test(text.replace(/[\r\n]/g, ''))) return text;
  return refuse(property, `${text.length} characters`, 'bytes in base64', "give plain text in 'stringData'");
}
