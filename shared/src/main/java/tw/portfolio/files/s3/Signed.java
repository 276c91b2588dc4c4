package tw.portfolio.files.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import tw.portfolio.domain.file.Sha256;
import tw.portfolio.files.UploadLinks.UploadLink;

/**
 * Links that are signed for exactly one use. Of an upload the signature covers size, type and
 * checksum, and that nothing lies there yet.
 */
final class Signed {
  private Signed() {}

  static UploadLink put(S3Presigner presigner, Content content, Duration validity) {
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(
            presign ->
                presign
                    .signatureDuration(validity)
                    .putObjectRequest(
                        put ->
                            put.bucket(content.bucket())
                                .key(content.key())
                                .contentLength(content.bytes())
                                .contentType(content.mediaType())
                                .checksumSHA256(content.sha256().base64())
                                .ifNoneMatch("*")));
    Map<String, String> headers = new TreeMap<>();
    signed
        .signedHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    // The client's own HTTP library sets the host.
    headers.remove("host");
    return new UploadLink(address(signed), headers, signed.expiration());
  }

  static URI address(PresignedRequest signed) {
    try {
      return signed.url().toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("The signer made an address that is none", impossible);
    }
  }

  /** What may be put, and where. */
  record Content(String bucket, String key, long bytes, String mediaType, Sha256 sha256) {}
}
