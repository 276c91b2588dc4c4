package tw.portfolio.archive.year;

import tw.portfolio.kernel.files.RecordedFile;

/**
 * A file that goes into a bag.
 *
 * @param piece whose, by id
 * @param path where it lies in the bag
 * @param file it
 */
record PackedFile(String piece, String path, RecordedFile.Verified file) {}
