/** Files encrypted at rest: chunks under AES-256-GCM, the file's key in an envelope whose wrapping can be changed. No JavaFX. See ADR 19. */
@NullMarked
package wanglou.evidence.vault;

import org.jspecify.annotations.NullMarked;
