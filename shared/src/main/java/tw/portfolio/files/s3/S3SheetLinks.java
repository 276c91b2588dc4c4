package tw.portfolio.files.s3;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tw.portfolio.aws.Environment;
import tw.portfolio.domain.imports.DeclaredSheet;
import tw.portfolio.files.SheetLinks;
import tw.portfolio.files.UploadLinks.UploadLink;

/** Signs links to S3 for files to import. */
public final class S3SheetLinks implements SheetLinks {
  private final S3Presigner presigner;
  private final String bucket;

  /** Links into this bucket. */
  public S3SheetLinks(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  /** Links into the bucket that the environment names. */
  public static S3SheetLinks of(Environment environment) {
    return new S3SheetLinks(
        new S3Connection(environment).presigner(), environment.required("IMPORTS_BUCKET"));
  }

  @Override
  public UploadLink put(String key, DeclaredSheet file, Duration validity, Instant now) {
    return Signed.put(
        presigner,
        new Signed.Content(bucket, key, file.bytes(), file.type().mediaType(), file.sha256()),
        validity);
  }
}
