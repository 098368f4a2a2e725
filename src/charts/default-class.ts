import { mapOf, type Metadata } from './create-object';

/** Metadata with the annotation that makes a class the one that counts where no other is named. */
export function withDefaultMark(
  metadata: Metadata | undefined,
  annotation: string,
  isDefault = false,
): Metadata | undefined {
  return isDefault ? { ...metadata, annotations: { ...mapOf(metadata?.annotations), [annotation]: 'true' } } : metadata;
}
