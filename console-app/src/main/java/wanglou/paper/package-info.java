/** Paper: words and tables laid out on A4 as PDF, for the console's printouts and the hub's covers. The only importer of PDFBox. No JavaFX. */
@NullMarked
package wanglou.paper;

import org.jspecify.annotations.NullMarked;
