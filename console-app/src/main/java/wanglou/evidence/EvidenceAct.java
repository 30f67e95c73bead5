package wanglou.evidence;

import wanglou.core.Command;

/** Whatever the feature decides on: what people ask, and what the hub's own recorder reports. */
public sealed interface EvidenceAct extends Command permits EvidenceCommand, RecorderReport {
}
