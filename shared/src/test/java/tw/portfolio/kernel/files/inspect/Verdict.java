package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Set;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.pdf.PdfBoxGuard;

/** What the tests expect of an inspection. */
final class Verdict {
  private Verdict() {}

  static ContentInspection inspection() {
    return new ContentInspection(
        new PdfBoxGuard(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
  }

  static String of(byte[] content, FileType stated) {
    return switch (inspection().inspect(content, stated, PictureLimits.USUAL)) {
      case Finding.Genuine genuine -> "genuine " + genuine.type();
      case Finding.Refused refused -> refused.problem().code();
    };
  }

  static void assertGenuine(byte[] content, FileType stated) {
    assertThat(of(content, stated)).isEqualTo("genuine " + stated);
  }

  static void assertNoticed(byte[] content, FileType stated, FileNotice... notices) {
    assertThat(inspection().inspect(content, stated, PictureLimits.USUAL))
        .isEqualTo(new Finding.Genuine(stated, Set.of(notices)));
  }

  static Problem assertRefused(byte[] content, FileType stated, Problem.Kind kind) {
    assertThat(of(content, stated)).isEqualTo(kind.code());
    return ((Finding.Refused) inspection().inspect(content, stated, PictureLimits.USUAL)).problem();
  }
}
