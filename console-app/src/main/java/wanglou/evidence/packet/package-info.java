/** Evidence packets: one ZIP with plain files, a signed manifest and a journal extract; its writer and its verifier. No JavaFX. docs/evidence-packet.md */
@NullMarked
package wanglou.evidence.packet;

import org.jspecify.annotations.NullMarked;
