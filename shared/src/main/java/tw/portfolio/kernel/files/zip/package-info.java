/** Archives: stored, not deflated, with names that every system takes. */
package tw.portfolio.kernel.files.zip;
