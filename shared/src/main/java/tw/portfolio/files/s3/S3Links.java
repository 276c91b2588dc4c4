package tw.portfolio.files.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import tw.portfolio.aws.Environment;
import tw.portfolio.domain.file.DeclaredFile;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.files.UploadLinks;

/**
 * Signs links to S3. The signature covers size, type and checksum, and that nothing lies there yet.
 */
public final class S3Links implements UploadLinks {
  private final S3Presigner presigner;
  private final String bucket;

  /** Links into this bucket. */
  public S3Links(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  /** Links into the bucket that the environment names. */
  public static S3Links of(Environment environment) {
    return new S3Links(
        new S3Connection(environment).presigner(), environment.required("FILES_BUCKET"));
  }

  @Override
  public UploadLink put(ObjectKey key, DeclaredFile file, Duration validity, Instant now) {
    return Signed.put(
        presigner,
        new Signed.Content(
            bucket, key.toString(), file.bytes(), file.type().mediaType(), file.sha256()),
        validity);
  }

  @Override
  public DownloadLink get(PieceFile.Verified file, Duration validity, Instant now) {
    GetObjectRequest.Builder get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(file.key().toString())
            .responseContentType(file.declared().type().mediaType())
            .responseContentDisposition(attachment(file.declared().name().text()));
    if (!file.seal().version().isEmpty()) {
      get.versionId(file.seal().version());
    }
    PresignedGetObjectRequest signed =
        presigner.presignGetObject(
            presign -> presign.signatureDuration(validity).getObjectRequest(get.build()));
    return new DownloadLink(Signed.address(signed), signed.expiration());
  }

  /**
   * The name as UTF-8 (RFC 6266, RFC 8187), with a plain one for programs that don't know that
   * form.
   */
  private static String attachment(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot);
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"file" + extension + "\"; filename*=UTF-8''" + encoded;
  }
}
