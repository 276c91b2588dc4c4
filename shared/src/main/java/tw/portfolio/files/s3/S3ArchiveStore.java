package tw.portfolio.files.s3;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import tw.portfolio.aws.Environment;
import tw.portfolio.files.ArchiveStore;
import tw.portfolio.files.UploadLinks.DownloadLink;

/**
 * What exports make, in S3. Every part and object is sent with its MD5, so S3 refuses bad bytes.
 */
public final class S3ArchiveStore implements ArchiveStore {
  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;

  /** Archives in this bucket. */
  public S3ArchiveStore(S3Client client, S3Presigner presigner, String bucket) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  /** Archives in the bucket that the environment names. */
  public static S3ArchiveStore of(Environment environment) {
    S3Connection s3 = new S3Connection(environment);
    return new S3ArchiveStore(s3.client(), s3.presigner(), environment.required("EXPORTS_BUCKET"));
  }

  @Override
  public Upload begin(String key, String mediaType) {
    String id =
        client
            .createMultipartUpload(
                request -> request.bucket(bucket).key(key).contentType(mediaType))
            .uploadId();
    return new S3ArchiveUpload(client, bucket, key, id);
  }

  @Override
  public void put(String key, String mediaType, byte[] content) {
    client.putObject(
        request ->
            request
                .bucket(bucket)
                .key(key)
                .contentType(mediaType)
                .contentMD5(S3ArchiveUpload.md5(content, content.length)),
        RequestBody.fromBytes(content));
  }

  @Override
  public Optional<InputStream> open(String key) {
    try {
      return Optional.of(client.getObject(request -> request.bucket(bucket).key(key)));
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  @Override
  public DownloadLink get(String key, String fileName, Duration validity, Instant now) {
    PresignedGetObjectRequest signed =
        presigner.presignGetObject(
            presign ->
                presign
                    .signatureDuration(validity)
                    .getObjectRequest(
                        get ->
                            get.bucket(bucket)
                                .key(key)
                                .responseContentDisposition(attachment(fileName))));
    try {
      return new DownloadLink(new URI(signed.url().toString()), signed.expiration());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("The signer made an address that is none", impossible);
    }
  }

  /** The name as UTF-8 (RFC 6266, RFC 8187). */
  private static String attachment(String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
