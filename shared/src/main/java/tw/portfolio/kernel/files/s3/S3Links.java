package tw.portfolio.kernel.files.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.UploadLinks;

/**
 * Links to students' files in S3. A file's name goes with the upload, as a header that S3 keeps: a
 * link to it would carry a student's words into browsers' histories and logs.
 */
public final class S3Links implements UploadLinks {
  private final LinkSigner signer;

  /** Links that this signs. */
  public S3Links(LinkSigner signer) {
    this.signer = signer;
  }

  /** Links into the bucket that the environment names. */
  public static S3Links of(Environment environment) {
    return new S3Links(new S3Connection(environment).links(environment.required("FILES_BUCKET")));
  }

  @Override
  public UploadLink put(ObjectKey key, DeclaredFile file, Duration validity, Instant now) {
    return signer.put(
        new LinkSigner.Content(
            key.toString(), file.bytes(), file.type().mediaType(), file.sha256()),
        Map.of("content-disposition", attachment(file)),
        validity,
        now);
  }

  @Override
  public DownloadLink get(RecordedFile.Verified file, Duration validity, Instant now) {
    Map<String, String> query = new TreeMap<>();
    query.put("response-content-type", file.declared().type().mediaType());
    if (!file.seal().version().isEmpty()) {
      query.put("versionId", file.seal().version());
    }
    return signer.get(file.key().toString(), query, validity, now);
  }

  /**
   * The name as UTF-8 (RFC 6266, RFC 8187), with a plain one for programs that don't know that
   * form.
   */
  static String attachment(DeclaredFile file) {
    String plain = "attachment; filename=\"file." + file.type().extension() + "\"";
    return plain + "; filename*=UTF-8''" + encoded(file.name().text());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
