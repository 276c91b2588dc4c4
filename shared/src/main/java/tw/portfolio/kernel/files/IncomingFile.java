package tw.portfolio.kernel.files;

/**
 * A file that an office brings in, as it is announced.
 *
 * @param name its name
 * @param mediaType its media type
 * @param bytes its size
 * @param sha256 its digest
 */
public record IncomingFile(FileName name, String mediaType, long bytes, Sha256 sha256) {}
