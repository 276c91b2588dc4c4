/** The function through which a school brings in its own files. */
package tw.portfolio.functions.imports;
