package tw.portfolio.kernel.files.s3;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.SheetLinks;

/** Signs links to S3 for files to import. */
public final class S3SheetLinks implements SheetLinks {
  private final LinkSigner signer;

  /** Links that this signs. */
  public S3SheetLinks(LinkSigner signer) {
    this.signer = signer;
  }

  /** Links into the bucket that the environment names. */
  public static S3SheetLinks of(Environment environment) {
    return new S3SheetLinks(
        new S3Connection(environment).links(environment.required("IMPORTS_BUCKET")));
  }

  @Override
  public UploadLink put(String key, DeclaredSheet file, Duration validity, Instant now) {
    return signer.put(
        new LinkSigner.Content(key, file.bytes(), file.type().mediaType(), file.sha256()),
        Map.of(),
        validity,
        now);
  }
}
