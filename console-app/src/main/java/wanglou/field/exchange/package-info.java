/** Incidents of other systems over HTTP: own JSON and NENA EIDO. Documented in docs/exchange.md. No JavaFX. */
@NullMarked
package wanglou.field.exchange;

import org.jspecify.annotations.NullMarked;
