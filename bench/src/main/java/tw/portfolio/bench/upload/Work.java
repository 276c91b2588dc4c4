package tw.portfolio.bench.upload;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import tw.portfolio.local.client.Sha256;
import tw.portfolio.local.sample.SampleFiles;

/** A student's report of one mebibyte, unlike any other. */
final class Work {
  private static final int MEBIBYTE = 1 << 20;
  private static final byte[] LAST = {'s', 't', 'a', 'r', 't', 'x', 'r', 'e', 'f'};
  private static final SampleFiles SAMPLES = SampleFiles.load();

  private final byte[] content;
  private final String sha256;

  /**
   * A file.
   *
   * @param content its bytes, which nobody changes
   * @param sha256 its checksum, in hexadecimal
   */
  Work(byte[] content, String sha256) {
    this.content = content;
    this.sha256 = sha256;
  }

  byte[] content() {
    return content;
  }

  String sha256() {
    return sha256;
  }

  /** The file of that number. */
  static Work of(int number) {
    byte[] report = SAMPLES.pdf(number).content();
    byte[] filling = new byte[MEBIBYTE - report.length];
    new Random(number).nextBytes(filling);
    // Where nothing of a PDF points to: behind everything but the last line that says where it is.
    int at = lastIndexOf(report, LAST);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(MEBIBYTE);
    whole.write(report, 0, at);
    filling[filling.length - 1] = '\n';
    whole.writeBytes(filling);
    whole.write(report, at, report.length - at);
    byte[] content = whole.toByteArray();
    return new Work(content, Sha256.of(content));
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new IllegalStateException("The sample is no PDF");
  }
}
