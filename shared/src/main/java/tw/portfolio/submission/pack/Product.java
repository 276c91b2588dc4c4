package tw.portfolio.submission.pack;

import tw.portfolio.kernel.files.Sha256;

/**
 * A file that an export made.
 *
 * @param name its name for people
 * @param key where it lies in the exports bucket
 * @param bytes its size
 * @param sha256 its digest
 */
public record Product(String name, String key, long bytes, Sha256 sha256) {}
