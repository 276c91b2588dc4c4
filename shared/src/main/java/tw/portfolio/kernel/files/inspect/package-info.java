/** What the bytes of a file really are, and whether anything in it acts by itself. */
package tw.portfolio.kernel.files.inspect;
