package tw.portfolio.local.it.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same template, but nobody hears of a file that has arrived. */
public final class WithoutArrivals {
  private static final String TRIGGER =
      """
              Arrived:
                Type: S3
                Properties:
                  Bucket: !Ref Files
                  Events: s3:ObjectCreated:*
      """;

  private WithoutArrivals() {}

  /** Written into that folder. */
  public static Path template(Path folder) throws IOException {
    String template = Files.readString(Site.TEMPLATE);
    assertThat(template).contains(TRIGGER);
    return Files.writeString(folder.resolve("template.yaml"), template.replace(TRIGGER, ""));
  }
}
