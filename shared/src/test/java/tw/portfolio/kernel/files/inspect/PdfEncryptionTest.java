package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.indexOf;
import static tw.portfolio.kernel.files.inspect.Samples.overwrite;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class PdfEncryptionTest {
  @ParameterizedTest
  @ValueSource(strings = {"40", "128", "128a", "128c", "256", "256r5", "256os"})
  void shouldAcceptACertificateThatOnlyRestrictsPrinting(String method) {
    assertGenuine(file("permission-lock-" + method + ".pdf"), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "128", "128a", "256", "256r5"})
  void shouldRefuseAFileThatAsksForAPassword(String method) {
    assertRefused(file("password-" + method + ".pdf"), FileType.PDF, Kind.ENCRYPTED);
  }

  /** The length of the key is stated beside the filters, otherwise or not at all. */
  @ParameterizedTest
  @ValueSource(strings = {"/Length 40", "/Length 128", ""})
  void shouldAcceptAKeyOf40BitsByFiltersWithoutAPassword(String stated) {
    assertGenuine(new LockedPdf("", stated).bytes(), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Length 40", "/Length 128", ""})
  void shouldRefuseTheSameWithAPasswordAndSayWhatHelps(String stated) {
    assertThat(
            assertRefused(new LockedPdf("0919", stated).bytes(), FileType.PDF, Kind.ENCRYPTED)
                .chinese())
        .contains("有密碼", "移除密碼");
  }

  @Test
  void shouldRefuseALockItDoesNotKnow() {
    byte[] locked = file("permission-lock-128.pdf");
    byte[] unknown = overwrite(locked, indexOf(locked, "/Standard"), Samples.latin1("/PubSecur"));

    assertRefused(unknown, FileType.PDF, Kind.ENCRYPTED);
  }
}
