/**
 * Reads the objects of a PDF and judges them against what is allowed. Every object counts that lies
 * anywhere in the file, whether or not the newest table names it: readers mend files, and one of
 * them finds what another passes over. PDFBox is known here and nowhere else.
 */
package tw.portfolio.kernel.files.pdf;
