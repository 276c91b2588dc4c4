package tw.portfolio.bench.floor;

import java.time.Duration;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs a link to S3, which is no call but takes as long to get ready for. */
final class LinkCall implements Runnable {
  private final S3Presigner presigner =
      S3Presigner.builder()
          .region(Settings.region())
          .credentialsProvider(Settings.credentials())
          .dualstackEnabled(false)
          .fipsEnabled(false)
          .endpointOverride(Settings.endpoint("S3"))
          .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
          .build();

  @Override
  public void run() {
    presigner.presignPutObject(
        presign ->
            presign
                .signatureDuration(Duration.ofMinutes(15))
                .putObjectRequest(put -> put.bucket("floor").key("floor")));
  }
}
