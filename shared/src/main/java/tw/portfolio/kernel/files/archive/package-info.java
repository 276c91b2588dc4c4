/**
 * Reads ZIP archives that come from outside, with or without a password, and trusts nothing that
 * they say of themselves. Nothing is written to a disk: the directory is read first, then each
 * entry by its range of the bytes, wherever they lie ({@link
 * tw.portfolio.kernel.files.RangedBytes}), so that an archive may be larger than the memory. What
 * the entries mean is not in here. Archives of our own are written by {@code kernel.files.zip}.
 */
package tw.portfolio.kernel.files.archive;
