export { ChartwrightError, type ErrorCode, type ErrorPlace } from './errors';
