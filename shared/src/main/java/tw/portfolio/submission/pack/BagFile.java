package tw.portfolio.submission.pack;

import java.time.Instant;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.ObjectKey;

/**
 * Where a file of a bag lies, and what its row does not tell of it.
 *
 * @param key where it lies in the files bucket
 * @param name the name the student gave it
 * @param crc32 the CRC-32 that its bytes must give
 * @param stored when it was stored
 */
public record BagFile(ObjectKey key, String name, Crc32 crc32, Instant stored) {}
