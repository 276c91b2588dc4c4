package tw.portfolio.submission.pack;

import java.time.Instant;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.ObjectKey;

/**
 * A file that is to go into an archive, as its record knows it.
 *
 * @param path its path in the archive
 * @param key where it lies in the files bucket
 * @param name the name the student gave it
 * @param type its type
 * @param bytes its size
 * @param checksums what its bytes must give
 * @param stored when it was stored
 */
public record PlannedFile(
    String path,
    ObjectKey key,
    FileName name,
    FileType type,
    long bytes,
    Checksums checksums,
    Instant stored) {}
