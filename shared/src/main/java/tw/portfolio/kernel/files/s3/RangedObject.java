package tw.portfolio.kernel.files.s3;

import java.io.InputStream;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.kernel.files.RangedBytes;

/**
 * An object of which parts are read, each by a request of its own. S3 gives none of another object
 * that came under the same key in the meantime.
 */
record RangedObject(S3Client client, String bucket, String key, String etag, long size)
    implements RangedBytes {
  @Override
  public InputStream read(long from, long length) {
    return client.getObject(
        request ->
            request
                .bucket(bucket)
                .key(key)
                .ifMatch(etag)
                .range("bytes=%d-%d".formatted(from, from + length - 1)));
  }
}
