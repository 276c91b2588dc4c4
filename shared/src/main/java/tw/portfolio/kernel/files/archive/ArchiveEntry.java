package tw.portfolio.kernel.files.archive;

/**
 * A file in an archive.
 *
 * @param position its place in the directory, from 1
 * @param name its path, parted by {@code /}, composed (NFC); safe to be unpacked
 * @param encoding how its name was written
 * @param size its length; no more is ever read of it
 */
public record ArchiveEntry(int position, String name, NameEncoding encoding, long size) {}
