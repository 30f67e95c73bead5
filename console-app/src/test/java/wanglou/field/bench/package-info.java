/** Throughput of the field adapters, as a program. */
@NullMarked
package wanglou.field.bench;

import org.jspecify.annotations.NullMarked;
