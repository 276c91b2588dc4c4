package tw.portfolio.job;

import tw.portfolio.kernel.files.Sha256;

/**
 * A file that a job made.
 *
 * @param name its name for people
 * @param key where it lies in the exports bucket
 * @param mediaType its media type
 * @param bytes its size
 * @param sha256 its digest
 */
public record Product(String name, String key, String mediaType, long bytes, Sha256 sha256) {}
