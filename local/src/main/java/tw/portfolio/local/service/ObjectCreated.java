package tw.portfolio.local.service;

import java.time.Instant;

/**
 * An object is complete.
 *
 * @param event S3's name of how it came: {@code ObjectCreated:Put}, {@code
 *     ObjectCreated:CompleteMultipartUpload} or {@code ObjectCreated:Copy}
 * @param eTag without quotes
 */
public record ObjectCreated(
    String event, String bucket, String key, long size, String eTag, Instant at) {}
