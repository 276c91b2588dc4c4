package tw.portfolio.job;

import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.Sha256;

/**
 * A file from outside that a job is about, as whoever sends it announces it.
 *
 * @param name its name
 * @param mediaType its media type
 * @param bytes its size
 * @param sha256 its digest
 */
public record JobFile(FileName name, String mediaType, long bytes, Sha256 sha256) {}
