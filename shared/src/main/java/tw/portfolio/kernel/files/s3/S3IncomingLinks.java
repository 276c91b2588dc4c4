package tw.portfolio.kernel.files.s3;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.IncomingLinks;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;

/** Signs links to S3 for files that offices bring in. */
public final class S3IncomingLinks implements IncomingLinks {
  private final LinkSigner signer;

  /** Links that this signs. */
  public S3IncomingLinks(LinkSigner signer) {
    this.signer = signer;
  }

  /** Links into the bucket that the environment names. */
  public static S3IncomingLinks of(Environment environment) {
    return new S3IncomingLinks(
        new S3Connection(environment).links(environment.required("IMPORTS_BUCKET")));
  }

  @Override
  public UploadLink put(String key, IncomingFile file, Duration validity, Instant now) {
    return signer.put(
        new LinkSigner.Content(key, file.bytes(), file.mediaType(), file.sha256()),
        Map.of(),
        validity,
        now);
  }
}
