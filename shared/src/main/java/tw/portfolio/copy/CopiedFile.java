package tw.portfolio.copy;

import tw.portfolio.kernel.files.RecordedFile;

/**
 * A student's file with its place in the copy.
 *
 * @param path where it lies in the archive
 * @param file what its record says
 * @param earlier whether others are to take its place as soon as they have come
 */
public record CopiedFile(String path, RecordedFile.Verified file, boolean earlier) {}
