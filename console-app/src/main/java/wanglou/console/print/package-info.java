/** Printouts: an incident's sheet and the board of open incidents as PDF, from what this console shows. The only importer of PDFBox. */
@NullMarked
package wanglou.console.print;

import org.jspecify.annotations.NullMarked;
